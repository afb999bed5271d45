import { describe, expect, it } from 'vitest'
import { Turn } from './turn.ts'

describe('a turn', () => {
  it('is over after a while, and lets all that waits have its own before the next', async () => {
    const turn = new Turn()
    const heard: string[] = []
    setImmediate(() => heard.push('another'))
    while (!turn.over()) heard.length = 0
    await turn.next()
    heard.push('the walk')
    expect([heard, turn.over()]).toEqual([['another', 'the walk'], false])
  })
})
