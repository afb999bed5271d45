import { useEffect } from 'react'
import type { CodeView } from '@pressobox/protocol'
import { api, say } from './house.ts'

interface TokensLeftProps {
  readonly code: CodeView | null
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onCode: (code: CodeView) => void
}

/** What is left of the code that the displays show. No event carries a code: it is asked for when there is another one. */
export function TokensLeft({ code, now, onCode }: TokensLeftProps) {
  useEffect(() => {
    if (code !== null) return
    void api.code().then((result) => {
      if (result.ok) onCode(result.value)
    })
  }, [code, onCode])
  if (code === null || Date.parse(code.endsAt) <= now) return null
  return <span className="tokens-left muted figures">{say('tokens', { tokens: code.tokens, size: code.size })}</span>
}
