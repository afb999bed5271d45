import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyState, evolve, inForm, newestForm, readFact, writeFact, type Fact } from '../packages/domain/src/index.ts'
import { anyPlay, wholeDay } from '../packages/events/src/testing/plays.ts'
import { formOfToday, keptDay, keptForm, type Form } from './forms.ts'

const forms = Array.from({ length: newestForm }, (_each, index) => index + 1)
const older = forms.slice(0, -1)

/** What a system of this form finds wrong with a line; null when it reads it. */
function reader({ order, facts }: Form): (fact: Fact) => string | null {
  const orders = z.fromJSONSchema(order)
  const kinds = new Map(Object.entries(facts).map(([type, schema]) => [type, z.fromJSONSchema(schema)]))
  return (fact) => {
    const { type, data } = JSON.parse(JSON.stringify(writeFact(fact)))
    const wrong = [kinds.get(type)?.safeParse({ ...data, type }), 'order' in data ? orders.safeParse(data.order) : null]
    if (wrong[0] === undefined) return `${type} is not known`
    return wrong.find((parsed) => parsed?.success === false)?.error?.message ?? null
  }
}

describe('the forms of the journal', () => {
  it('are kept, the newest as it is: a new kind of fact, or value of one, is a form of its own, with a step back', () => {
    // What every system of this form reads as well may be kept anew, by `npm run forms`: a field that it leaves out.
    expect(formOfToday()).toEqual(keptForm(newestForm))
  })

  it.each(older)('read what is written for a box that may go back to form %i, whatever happens', (form) => {
    const wrong = reader(keptForm(form))
    const all = (facts: readonly Fact[]) => inForm(form, facts).flatMap((fact) => wrong(fact) ?? [])
    expect(all(wholeDay().facts)).toEqual([])
    fc.assert(
      fc.property(anyPlay, ({ facts }) => {
        expect(all(facts)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it.each(older)('are told apart: form %i does not read all that the newest writes', (form) => {
    const wrong = reader(keptForm(form))
    expect(wholeDay().facts.flatMap((fact) => wrong(fact) ?? [])).not.toEqual([])
  })

  it.each(forms)('are read: a day in form %i, as it was written then, ends as it did', (form) => {
    const state = keptDay(form).reduce((folded, line) => {
      const fact = readFact(line)
      if (fact === null) throw new Error(`${line.type} is not read.`)
      return evolve(folded, fact)
    }, emptyState)
    const today = inForm(form, wholeDay().facts).reduce(evolve, emptyState)
    expect([state.lastNumber, state.placed, [...state.running.keys()]]).toEqual([
      today.lastNumber,
      today.placed,
      [...today.running.keys()],
    ])
  })
})
