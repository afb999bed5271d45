import { newestForm } from '@pressobox/domain'
import { describe, expect, it } from 'vitest'
import { formToWrite, takenOver } from './way-back.ts'

const nobody = { version: null, form: 1, before: null }

describe('the way back to the system before', () => {
  it('is none on a box that nobody ran before: it writes what it can', () => {
    const fresh = takenOver(nobody, '2.0.0')
    expect([fresh, formToWrite(fresh)]).toEqual([{ version: '2.0.0', form: newestForm, before: null }, newestForm])
  })

  it('stays open until the next update, however often the box starts', () => {
    const old = { version: '1.0.0', form: 1, before: null }
    const first = takenOver(old, '2.0.0')
    const again = takenOver(first, '2.0.0')
    const next = takenOver(again, '2.1.0')
    expect([again, formToWrite(again), formToWrite(next)]).toEqual([
      { version: '2.0.0', form: newestForm, before: { version: '1.0.0', form: 1 } },
      1,
      newestForm,
    ])
  })

  it('is open to a newer one that was only tried', () => {
    const tried = { version: '3.0.0', form: newestForm + 1, before: { version: '2.0.0', form: newestForm } }
    expect(formToWrite(takenOver(tried, '2.0.0'))).toBe(newestForm)
  })

  it('is open to another build of the same version that reads less', () => {
    expect(formToWrite(takenOver({ version: '2.0.0', form: 1, before: null }, '2.0.0'))).toBe(1)
  })
})
