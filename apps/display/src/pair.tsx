import { useState } from 'react'
import { usePairing } from '@pressobox/client/react'
import { PinPad } from '@pressobox/ui'
import { api, say } from './house.ts'

interface PairProps {
  readonly onPaired: () => void
}

/** A screen without a session: six characters to enter on the console, or the PIN here. */
export function Pair({ onPaired }: PairProps) {
  const [byPin, setByPin] = useState(false)
  const code = usePairing(api, 'display', onPaired)
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
