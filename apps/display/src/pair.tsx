import { useEffect, useState } from 'react'
import { PinPad } from '@pressobox/ui'
import { api, say } from './house.ts'

interface PairProps {
  readonly onPaired: () => void
}

/** A screen without a session: six characters to enter on the console, or the PIN here. */
export function Pair({ onPaired }: PairProps) {
  const [byPin, setByPin] = useState(false)
  const code = usePairing(onPaired)
  return (
    <main className="pair" data-screen="pair">
      <h1>{say('pairTitle')}</h1>
      {byPin ? (
        <ByPin onPaired={onPaired} />
      ) : (
        <>
          <p>{say('pairCode')}</p>
          <p className="pair-code serif figures" aria-live="polite">
            {code ?? '······'}
          </p>
          <p className="quieter">{say('pairHow')}</p>
        </>
      )}
      <button
        type="button"
        className={byPin ? 'button quiet' : 'button quiet pin-instead'}
        onClick={() => setByPin(!byPin)}
      >
        {say(byPin ? 'pairBack' : 'pairPin')}
      </button>
    </main>
  )
}

const askMs = 2000

/** Asks for a code, then whether staff have entered it; a code that is over is asked for anew. */
function usePairing(onPaired: () => void): string | null {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    let over = false
    const step = async (known: string | null): Promise<void> => {
      if (over) return
      const next = known === null ? { paired: false, code: await opened() } : await waited(known)
      if (over) return
      if (next.paired) return onPaired()
      setCode(next.code)
      setTimeout(() => void step(next.code), askMs)
    }
    void step(null)
    return () => {
      over = true
    }
  }, [onPaired])
  return code
}

async function opened(): Promise<string | null> {
  const result = await api.openPairing()
  return result.ok ? result.value.code : null
}

async function waited(code: string): Promise<{ readonly paired: boolean; readonly code: string | null }> {
  const result = await api.claimPairing(code)
  if (result.ok) return { paired: true, code }
  return { paired: false, code: result.problem.code === 'pairing.unknown' ? null : code }
}

function ByPin({ onPaired }: PairProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const pair = async (pin: string): Promise<void> => {
    const result = await api.logIn({ pin, role: 'display' })
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) onPaired()
  }
  return (
    <>
      <p role="status" className={problem === null ? '' : 'wrong'}>
        {problem ?? say('pairText')}
      </p>
      <PinPad
        label={say('pairText')}
        enter={say('pair')}
        erase={say('delete')}
        digits={(count) => say('digits', { count })}
        onPin={(pin) => void pair(pin)}
      />
    </>
  )
}
