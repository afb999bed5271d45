import { useEffect, useSyncExternalStore } from 'react'
import { useHouse } from './house.ts'

/**
 * Where on the page the guest is, kept in the address, so that the box paints the same place, and reload, the back
 * button and another tab land there.
 */
export interface Place {
  readonly path: string
  /** The code of a scan, `/?c=CODE`. */
  readonly code: string | null
  /** The drink that is filled in, `?drink=flat-white`. */
  readonly drink: string | null
  /** A queued drink is changed, `?change`. */
  readonly change: boolean
  /** Whether to cancel is asked, `?cancel`: for browsers without JavaScript. */
  readonly cancel: boolean
  /** Whether to be forgotten is asked, `?forget`, and that it is done, `?forgotten`. */
  readonly forget: boolean
  readonly forgotten: boolean
  /** An order is looked for by its number, `?find`. */
  readonly find: boolean
  /** The order of a secret link, `/o/KEY`: the key begins with the order's id of 21 characters. */
  readonly held: string | null
}

export function usePlace(): Place {
  const { page } = useHouse()
  return placeOf(
    useSyncExternalStore(
      watch,
      () => location.pathname + location.search,
      () => page.address,
    ),
  )
}

export function placeOf(address: string): Place {
  const [path = '/', search = ''] = address.split('?')
  const query = new URLSearchParams(search)
  return {
    path,
    code: query.get('c'),
    drink: query.get('drink'),
    change: query.has('change'),
    cancel: query.has('cancel'),
    forget: query.has('forget'),
    forgotten: query.has('forgotten'),
    find: query.has('find'),
    held: keyIn(path)?.slice(0, 21) ?? null,
  }
}

/** The key of a secret link. */
export function keyIn(path: string): string | null {
  return /^\/o\/([\w-]{21,})/.exec(path)?.[1] ?? null
}

function watch(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  return () => window.removeEventListener('popstate', changed)
}

/** One step further, which the back button takes back: `?drink=flat-white`. */
export function goTo(query: string): void {
  history.pushState(null, '', location.pathname + query)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** The address without a place: what was stepped into is done. */
export function goHome(path = location.pathname): void {
  history.replaceState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** Another path for the same place: the order's event may have come before the answer, and its guest be a step further. */
export function moveTo(path: string): void {
  goHome(path + (placeOf(location.pathname + location.search).code === null ? location.search : ''))
}

/** The window's title says the state, for who has many of them open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
