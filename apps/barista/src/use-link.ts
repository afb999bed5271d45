import { useEffect, useState } from 'react'
import type { LiveConnection } from '@pressobox/client'
import { api, say } from './house.ts'

/** What came of the box's own link: it is being asked, it did not open, with a sentence, or there is none. */
export type Link = { readonly is: 'asked' } | { readonly is: 'closed'; readonly sentence: string } | null

/** The slip of a new box and its own windows log in by `/console#TOKEN`, once. The token leaves the address bar before anything else. */
export function useLink(live: LiveConnection): Link {
  const [link, setLink] = useState<Link>(() => (location.hash.length > 1 ? { is: 'asked' } : null))
  useEffect(() => {
    const token = location.hash.slice(1)
    if (token === '') return
    history.replaceState(null, '', location.pathname + location.search)
    void api.logIn({ token }).then((result) => {
      if (result.ok) live.restart()
      setLink(result.ok ? null : { is: 'closed', sentence: closed(result.problem) })
    })
  }, [live])
  return link
}

function closed({ code, detail }: { readonly code: string; readonly detail: string }): string {
  return code === 'pin.wrong' ? say('linkUsed') : detail
}
