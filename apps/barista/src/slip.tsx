import { memo, use, useState } from 'react'
import type { OrderView, TicketView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { ageOf, Now, timeOutIn, type AgeMark } from './age.ts'
import { api, say, sayRunning } from './house.ts'
import { nameOf } from './order-name.ts'
import { OrderPanel } from './order-panel.tsx'
import { PaperMark } from './paper-mark.tsx'
import { kindWords, ticketWords } from './paper-words.ts'
import type { Hands, Step } from './use-desk.ts'

export interface SlipProps {
  readonly order: OrderView
  /** Its latest; null without one. */
  readonly ticket: TicketView | null
  readonly mark: AgeMark
  /** Its guest has the page open. */
  readonly reached: boolean
  /** The big button. */
  readonly step: Step
  /** The box has not answered for it yet. */
  readonly waiting: boolean
  /** Not for so long that its place is no more than what this console hopes. */
  readonly unanswered: boolean
  readonly hands: Hands
}

/**
 * An order as a slip of paper: number, drink, what differs, how old; the next step is the big one, all else is behind
 * More. Of sixty only those are drawn anew that a touch changed: what counts seconds asks the clock itself.
 */
export const Slip = memo(function Slip({ order, ticket, mark, reached, step, waiting, unanswered, hands }: SlipProps) {
  const [more, setMore] = useState(false)
  const about = [order.name, remakeOf(order), sourceOf(order)].filter((part) => part !== null)
  return (
    <article
      className={`slip ${mark}${unanswered ? ' unanswered' : ''}`}
      data-order={order.number}
      aria-label={nameOf(order)}
    >
      <header>
        <span className="slip-number serif figures">{order.number}</span>
        <span className="age figures">
          {ticket !== null && isOnItsWay(ticket) && <PaperMark state={ticket.state} />} <Age order={order} />{' '}
          {mark !== 'calm' && <em>{say(order.missed ? 'missed' : mark)}</em>}
        </span>
        <div className="slip-what">
          <p className="slip-drink serif">{order.label.drink}</p>
          {order.label.differing.length > 0 && <p className="slip-modifiers">{order.label.differing.join(', ')}</p>}
          {order.prioritised && order.state === 'queued' && <p className="slip-first">{say('first')}</p>}
          {about.length > 0 && <p className="slip-about muted">{about.join(' · ')}</p>}
          {isToBeCalled(order, reached) && <p className="slip-call">{say('callOut')}</p>}
        </div>
      </header>
      {order.note !== null && <p className="slip-note">{order.note}</p>}
      <TicketLine ticket={ticket} />
      <Warning order={order} hands={hands} />
      <div className="slip-actions">
        <button type="button" className="quiet button" data-key="more" onClick={() => setMore(true)}>
          {say('more')}
        </button>
        <button
          type="button"
          className={`button ${step === 'complete' ? 'leaf' : step === 'collect' ? 'calm' : ''}`}
          data-key="step"
          disabled={waiting}
          onClick={() => hands.take([order], step)}
        >
          {say(step)}
        </button>
      </div>
      {more && <OrderPanel order={order} hands={hands} onClose={() => setMore(false)} />}
    </article>
  )
}, isSameSlip)

/** Every step moves the places of all who wait; a slip shows none. */
const unseen: ReadonlySet<string> = new Set<keyof OrderView>(['position', 'wait'])

function isSameSlip(before: SlipProps, after: SlipProps): boolean {
  return isSame(before, after, 'order') && (before.order === after.order || isSame(before.order, after.order))
}

function isSame(before: object, after: object, but?: string): boolean {
  for (const name of Object.keys(before))
    if (name !== but && !unseen.has(name) && Reflect.get(before, name) !== Reflect.get(after, name)) return false
  return true
}

function Age({ order }: Pick<SlipProps, 'order'>) {
  return clock(ageOf(order, use(Now)))
}

function remakeOf({ remakes, remakeReason }: OrderView): string | null {
  if (remakes === 0) return null
  return remakeReason === null ? say('remake') : say('remakeBecause', { reason: remakeReason })
}

function sourceOf({ source }: OrderView): string | null {
  if (source === 'phone') return null
  return source === 'kiosk' ? sayRunning('kiosk') : say(source === 'robot' ? 'robot' : 'counter')
}

/** It is ready, and no open page will tell its guest. */
function isToBeCalled({ state, source }: OrderView, reached: boolean): boolean {
  return state === 'ready' && source !== 'robot' && !reached
}

/** Three minutes before the guest is told that it will not come. */
function Warning({ order, hands }: Pick<SlipProps, 'order' | 'hands'>) {
  const left = timeOutIn(order, use(Now))
  if (left === null) return null
  return (
    <p className="slip-warning figures">
      <span>{say('timesOut', { clock: clock(left) })}</span>
      <button
        type="button"
        className="button quiet danger"
        data-key="extend"
        aria-label={say('extend')}
        onClick={() => hands.act(order, 'extend', () => api.extend(order.id))}
      >
        {say('plusFive')}
      </button>
    </p>
  )
}

/** It is a mark beside the age: a line that goes at once would move the cards below. */
function isOnItsWay({ state }: TicketView): boolean {
  return state === 'queued' || state === 'sending'
}

/** Only what needs a look: a printed ticket is no news. */
function TicketLine({ ticket }: Pick<SlipProps, 'ticket'>) {
  if (ticket === null || ticket.state === 'printed' || isOnItsWay(ticket)) return null
  return (
    <p className={`ticket ${ticket.state}`}>
      <PaperMark state={ticket.state} /> {kindWords(ticket.kind)}: {ticketWords(ticket)}
    </p>
  )
}
