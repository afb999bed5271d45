/** The parts of a page that tell that it was away: `window` and `document`, or a stand-in. */
export interface PageLife {
  readonly window: EventTarget
  readonly document: EventTarget & { readonly visibilityState: string }
}

const isPage = (scope: object): scope is PageLife => 'window' in scope && 'document' in scope

/** The page that this runs in; null in Node, whose types know neither. */
export const currentPage = (): PageLife | null => {
  const scope: object = globalThis
  return isPage(scope) ? scope : null
}

/** Calls back when the page is shown again (also from the back-forward cache) or the network is back. */
export const onWake = (page: PageLife | null, wake: () => void): (() => void) => {
  if (page === null) return () => {}
  const shown = (): void => {
    if (page.document.visibilityState === 'visible') wake()
  }
  page.window.addEventListener('pageshow', wake)
  page.window.addEventListener('online', wake)
  page.document.addEventListener('visibilitychange', shown)
  return () => {
    page.window.removeEventListener('pageshow', wake)
    page.window.removeEventListener('online', wake)
    page.document.removeEventListener('visibilitychange', shown)
  }
}
