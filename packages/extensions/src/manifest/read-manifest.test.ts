import { expect, it } from 'vitest'
import { settingsOf } from './manifest.ts'
import { readManifest, sentence } from './read-manifest.ts'

const good = {
  name: 'cup-counter',
  version: '1.0.0',
  title: 'Cup counter',
  description: 'Counts cups.',
  rules: [{ pattern: { 'detail-type': ['OrderManager.OrderCompleted'] } }],
  capabilities: [{ may: 'display' }],
  settings: {
    sponsor: { type: 'text', title: 'Sponsor', default: '' },
    every: { type: 'number', title: 'Every', default: 10, min: 1 },
  },
}

it('a good extension.json is read, with its settings in force', () => {
  const read = readManifest(JSON.stringify(good))
  if ('flaw' in read) throw new Error(sentence(read.flaw))
  expect([read.manifest.name, settingsOf(read.manifest, { sponsor: 'Ada', every: 0, other: 1 })]).toEqual([
    'cup-counter',
    { sponsor: 'Ada', every: 10 },
  ])
})

it.each([
  ['no JSON', '{\n "name": "x",\n}', 'extension.json, line 3: no JSON (property name expected).'],
  [
    'a field that there is not',
    JSON.stringify({ ...good, permissions: [] }, null, 1),
    /^extension\.json, line \d+, permissions: is no field of extension\.json\.$/,
  ],
  [
    'no rule',
    JSON.stringify({ ...good, rules: [] }, null, 1),
    /^extension\.json, line 6, rules: an extension has at least one rule\.$/,
  ],
  [
    'a rule that is none',
    JSON.stringify({ ...good, rules: [{ pattern: { detail: 'x' } }] }, null, 1),
    /^extension\.json, line 8, rules\.0\.pattern: At detail: .+\.$/,
  ],
  [
    'a capability that there is not',
    JSON.stringify({ ...good, capabilities: [{ may: 'files' }] }, null, 1),
    /^extension\.json, line \d+, capabilities\.0\.may: .+\.$/,
  ],
  [
    'a tile with a setting that there is not',
    JSON.stringify({ ...good, tile: { settings: ['speed'] } }, null, 1),
    /^extension\.json, line \d+, tile\.settings\.0: is none of its settings\.$/,
  ],
  [
    'a bad name',
    JSON.stringify({ ...good, name: '../x' }, null, 1),
    /^extension\.json, line 2, name: lower-case letters/,
  ],
])('%s is refused with a sentence that names line and field', (_what, text, problem) => {
  const read = readManifest(text)
  expect('flaw' in read ? sentence(read.flaw) : 'it is good').toEqual(
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  )
})
