import { usePairing } from '@pressobox/client/react'
import type { House } from './house.ts'

interface PairProps {
  readonly house: House
  readonly onPaired: () => void
}

/** A tablet that nobody paired: six characters to enter on the console. */
export function Pair({ house, onPaired }: PairProps) {
  const { say, api } = house
  const code = usePairing(api, 'kiosk', onPaired)
  return (
    <main className="middle" data-screen="pair">
      <h1>{say('pairTitle')}</h1>
      <p>{say('pairCode')}</p>
      <p className="pair-code serif figures" aria-live="polite">
        {code ?? '······'}
      </p>
      <p className="muted">{say('pairHow')}</p>
    </main>
  )
}
