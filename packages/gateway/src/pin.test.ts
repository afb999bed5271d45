import { describe, expect, it } from 'vitest'
import { hashPin, PinGuard, type Guesser } from './pin.ts'

async function guesses(count: number, who: (index: number) => Guesser): Promise<readonly string[]> {
  const guard = new PinGuard()
  const pins = [{ role: 'manager' as const, hash: await hashPin('246810') }]
  const told: string[] = []
  for (let index = 0; index < count; index += 1) {
    const answer = await guard.check('000000', pins, who(index), 0)
    told.push(typeof answer === 'object' ? 'locked' : answer)
  }
  const right = await guard.check('246810', pins, { device: 'other', address: 'elsewhere' }, 0)
  return [...told, typeof right === 'object' ? 'locked' : right]
}

describe('guessing a PIN', () => {
  it('locks the device after five wrong tries, and nobody elsewhere', async () => {
    expect(await guesses(6, () => ({ device: 'one', address: 'here' }))).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong'),
      'locked',
      'manager',
    ])
  })

  it('locks the address after twenty, however often the guesser throws its cookie away', async () => {
    const told = await guesses(21, (index) => ({ device: String(index), address: 'here' }))
    expect([told.slice(0, 20).every((answer) => answer === 'wrong'), told[20], told[21]]).toEqual([
      true,
      'locked',
      'manager',
    ])
  })
})
