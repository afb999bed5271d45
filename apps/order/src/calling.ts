import { useEffect } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { useHouse } from './house.ts'

const told = 'presso-called'
/** A page that is not to be seen lets the one that is go first. */
const hiddenMs = 400
/** What one tab writes, another sees by then. */
const settleMs = 250

/**
 * Rings once when an order becomes ready, in one tab of however many. A phone that was locked then rings when it is
 * back: what nobody could hear was not told.
 */
export function useCalling(orders: readonly OrderView[]): void {
  const { bell } = useHouse()
  const ready = orders.find(({ state, missed }) => state === 'ready' && !missed)
  const call = ready === undefined ? null : `${ready.id} ${ready.readyAt ?? ''}`
  useEffect(() => {
    if (call === null) return undefined
    const ring = (): void => claim(call, () => bell.ring())
    if (document.visibilityState === 'visible') {
      ring()
      return undefined
    }
    const timer = setTimeout(() => {
      if (bell.sounds()) ring()
    }, hiddenMs)
    const shown = (): void => {
      if (document.visibilityState === 'visible') ring()
    }
    document.addEventListener('visibilitychange', shown)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [call, bell])
}

/** Lets one tab of this browser ring: of those that write at the same time, the last. A storage that is refused tells nobody. */
function claim(call: string, ring: () => void): void {
  const mine = `${call} ${String(Math.random())}`
  try {
    if (localStorage.getItem(told)?.startsWith(call) === true) return
    localStorage.setItem(told, mine)
  } catch {
    ring()
    return
  }
  setTimeout(() => {
    if (localStorage.getItem(told) === mine) ring()
  }, settleMs)
}

/** The window's icon, for who looks at another tab. */
export function useIcon(icon: string): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (link === null) return undefined
    const before = link.href
    link.href = icon
    return () => {
      link.href = before
    }
  }, [icon])
}
