import type { ReactNode } from 'react'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'

interface SoldOutProps {
  readonly children?: ReactNode
}

/** The drinks of the event are all given out. */
export function SoldOut({ children }: SoldOutProps) {
  const { say } = useHouse()
  return (
    <Message screen="sold-out" cup="gone" title={say('soldOutTitle')} text={say('soldOutText')}>
      {children}
    </Message>
  )
}
