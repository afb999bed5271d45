import { describe, expect, it } from 'vitest'
import { everyFault } from './hosts/faults.ts'

describe('what is wrong with a printer', () => {
  it('is said on the console, whatever it is, and so is that it is over', async () => {
    const told = await everyFault()
    expect(told.map(({ what }) => what)).toEqual([
      'paper-out',
      'paper-low',
      'cover-open',
      'offline',
      'error',
      'switched off',
      'cable gone',
    ])
  }, 120_000)
})
