import type { ReactNode } from 'react'
import type { StandView } from '@pressobox/protocol'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'

interface ClosedProps {
  readonly stand: StandView
  /** The way to an order of before: a bar that rests may still have it. */
  readonly children?: ReactNode
}

/** The bar rests: until when, and why. */
export function Closed({ stand, children }: ClosedProps) {
  const { say, timeOf } = useHouse()
  const { reopensAt, closedReason } = stand
  return (
    <Message
      screen="closed"
      cup="gone"
      title={reopensAt === null ? say('closedTitle') : say('closedUntil', { time: timeOf(reopensAt) })}
      text={closedReason ?? say(reopensAt === null ? 'closedAsk' : 'closedText')}
    >
      {children}
    </Message>
  )
}
