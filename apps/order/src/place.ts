import { useEffect, useSyncExternalStore } from 'react'

/**
 * Where on the page the guest is, kept in the address, so that reload, the back button and another tab land there:
 * `#menu` while a drink is changed, `#flat-white` while that drink is filled in, nothing otherwise.
 */
export function usePlace(): string {
  useSyncExternalStore(watch, () => location.href)
  return decodeURIComponent(location.hash.slice(1))
}

function watch(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}

/** One step further, which the back button takes back. */
export function goTo(place: string): void {
  location.hash = place
}

/** The address without a place: what was stepped into is done. */
export function goHome(path = location.pathname): void {
  history.replaceState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** The order of a secret link, `/o/KEY`: the key begins with the order's id of 21 characters. */
export function heldOrder(): string | null {
  return /^\/o\/([\w-]{21})/.exec(location.pathname)?.[1] ?? null
}

/** The window's title says the state, for who has many of them open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
