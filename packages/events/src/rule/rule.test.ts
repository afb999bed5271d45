import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aliasesOf } from '../alias.ts'
import { flattenEvent } from './flat-event.ts'
import { compileRule } from './rule.ts'
import { RuleTable, tryTable } from './table.ts'

const folder = join(import.meta.dirname, 'cases')
const tables = readdirSync(folder).map((name) => ({
  name,
  table: RuleTable.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
}))

describe('the public cases of EventBridge patterns', () => {
  it('are many, each with a name of its own and a source', () => {
    const cases = tables.flatMap(({ table }) => table)
    expect(cases.length).toBeGreaterThanOrEqual(500)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(cases.filter(({ from }) => from === undefined || from === '')).toEqual([])
  })

  it.each(tables)('$name come out as they should', ({ table }) => {
    expect(tryTable(table, () => []).filter(({ expect: wanted, found }) => wanted !== found)).toEqual([])
  })
})

function problemOf(pattern: unknown): string | null {
  const compiled = compileRule(pattern)
  return 'problem' in compiled ? compiled.problem : null
}

it.each([
  ['names the path', { detail: { state: [{ prefix: 3 }] } }, 'At detail.state: "prefix" needs a string.'],
  ['names the operator', { source: [{ like: 'x' }] }, 'At source: "like" is no operator.'],
  ['says what a field needs', { source: 'x' }, 'At source: a field needs a list in square brackets, or an object.'],
  ['says when there is nothing', {}, 'The pattern: an empty object matches nothing.'],
])('a pattern that is no rule %s', (_what, pattern, sentence) => {
  expect(problemOf(pattern)).toBe(sentence)
})

it('a pattern that multiplies to over a thousand alternatives, or is nested too deeply, is refused', () => {
  const two = (name: string) => ({ $or: [{ [`${name}1`]: ['x'] }, { [`${name}2`]: ['x'] }] })
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`f${String(index)}`, two('a')]))
  let deep: unknown = ['x']
  for (let level = 0; level < 5000; level += 1) deep = { a: deep }
  expect([problemOf(many), problemOf(deep)?.slice(-26)]).toEqual([
    'At f9.$or: more than 1000 combinations.',
    ': it is nested too deeply.',
  ])
})

it('an event that is nested without end costs nothing', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 5000; level += 1) deep = [deep]
  expect(flattenEvent({ a: deep }).size).toBe(0)
})

describe('other names of an event', () => {
  const make = { 'detail-type': 'OrderManager.MakeOrder', detail: { eventId: 'ABC' } }
  const completed = { 'detail-type': 'OrderManager.OrderCompleted', detail: { eventId: 'ABC' } }
  const matches = (pattern: unknown, event: object): boolean => {
    const compiled = compileRule(pattern)
    return 'rule' in compiled && compiled.rule.matches(flattenEvent(event, aliasesOf(event)))
  }

  it.each([
    ['its own name', ['OrderManager.MakeOrder'], make, true],
    ["the talk's name", ['OrderManager_MakeOrder'], make, true],
    ['the published name with the event in it', ['OrderManager.OrderABC-COMPLETED'], completed, true],
    ['the published name with another event in it', ['OrderManager.OrderNYC-COMPLETED'], completed, false],
    ['a suffix of the published name', [{ suffix: '-COMPLETED' }], completed, true],
    ['a wildcard over the published name', [{ wildcard: 'OrderManager.*-COMPLETED' }], completed, true],
    ['all but another', [{ 'anything-but': 'OrderManager.OrderCancelled' }], completed, true],
    ['all but its own name', [{ 'anything-but': 'OrderManager.MakeOrder' }], make, false],
    ["all but the talk's name", [{ 'anything-but': ['OrderManager_MakeOrder'] }], make, false],
    ['all but a suffix of the published name', [{ 'anything-but': { suffix: '-COMPLETED' } }], completed, false],
  ])('a rule by %s', (_by, type, event, expected) => {
    expect(matches({ 'detail-type': type }, event)).toBe(expected)
  })
})
