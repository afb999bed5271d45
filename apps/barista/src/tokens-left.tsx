import { useEffect } from 'react'
import type { CodeView, ConfigView } from '@pressobox/protocol'
import { api, say } from './house.ts'

interface TokensLeftProps {
  readonly code: CodeView | null
  readonly config: ConfigView
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onCode: (code: CodeView) => void
}

/** What is left of the code that the displays show. No event carries a code: it is asked for when there is another one, or other rules for it. */
export function TokensLeft({ code, config, now, onCode }: TokensLeftProps) {
  const missing = code === null
  useEffect(() => {
    let late = false
    void api.code().then((result) => {
      if (result.ok && !late) onCode(result.value)
    })
    return () => {
      late = true
    }
  }, [missing, config, onCode])
  if (code === null || Date.parse(code.endsAt) <= now) return null
  return <span className="tokens-left muted figures">{say('tokens', { tokens: code.tokens, size: code.size })}</span>
}
