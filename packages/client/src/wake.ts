/** The parts of a page that tell that it was away: `window` and `document`, or a stand-in. */
export interface PageLife {
  readonly window: EventTarget
  readonly document: EventTarget & { readonly visibilityState: string }
}

/** The page that this runs in; null in Node. */
export const currentPage = (): PageLife | null =>
  typeof window === 'undefined' || typeof document === 'undefined' ? null : { window, document }

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
