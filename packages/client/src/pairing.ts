import { useEffect, useState } from 'react'
import type { ScreenRole } from '@pressobox/protocol'

import type { SessionCalls } from './api.ts'

const askMs = 2000

type Calls = Pick<SessionCalls, 'openPairing' | 'claimPairing'>

/** Asks for a code, then whether staff have entered it; a code that is over is asked for anew. */
export const usePairing = (api: Calls, role: ScreenRole, onPaired: () => void): string | null => {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    let over = false
    const step = async (known: string | null): Promise<void> => {
      if (over) return
      const next = known === null ? { paired: false, code: await opened(api, role) } : await waited(api, known)
      if (over) return
      if (next.paired) return onPaired()
      setCode(next.code)
      setTimeout(() => void step(next.code), askMs)
    }
    void step(null)
    return () => {
      over = true
    }
  }, [api, role, onPaired])
  return code
}

const opened = async (api: Calls, role: ScreenRole): Promise<string | null> => {
  const result = await api.openPairing(role)
  return result.ok ? result.value.code : null
}

const waited = async (
  api: Calls,
  code: string,
): Promise<{ readonly paired: boolean; readonly code: string | null }> => {
  const result = await api.claimPairing(code)
  if (result.ok) return { paired: true, code }
  return { paired: false, code: result.problem.code === 'pairing.unknown' ? null : code }
}
