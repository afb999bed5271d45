import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

async function ruleTest(content: string | null): Promise<Ended> {
  const file = join(folder, 'cases.json')
  if (content !== null) await writeFile(file, content)
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), 'rule', 'test', file],
      (_error, out, error) => resolve({ code: child.exitCode ?? -1, out, error: error.replaceAll(file, 'FILE') }),
    )
  })
}

const open = { id: 'open', pattern: { source: ['a'] }, event: { source: 'a' }, expect: 'true' }

describe('presso rule test', () => {
  it('counts what came out as it should', async () => {
    const cases = [open, { id: 2, pattern: { source: [] }, event: {}, expect: 'invalid' }]
    expect(await ruleTest(JSON.stringify(cases))).toEqual({ code: 0, out: '2 passed, 0 failed\n', error: '' })
  })

  it('prints what differs, and ends with 1', async () => {
    const cases = [open, { ...open, id: 'shut', expect: 'false' }, { ...open, id: 'odd', pattern: { source: 'a' } }]
    expect(await ruleTest(JSON.stringify(cases))).toEqual({
      code: 1,
      out: [
        'shut: expected false, found true',
        'odd: expected true, found invalid (At source: a field needs a list in square brackets, or an object.)',
        '1 passed, 2 failed\n',
      ].join('\n'),
      error: '',
    })
  })

  it.each([
    ['is not there', null, /^FILE cannot be read: /],
    ['is no JSON', '{', /^FILE is no JSON \(.*\)\. It needs \[\{"id"/],
    ['is no table', '{"id":1}', /^FILE is no table of cases \(the whole: .*\)\. It needs /],
    [
      'has a case without a pattern',
      '[{"id":1,"event":{},"expect":"true"}]',
      /^FILE is no table of cases \(0.*pattern/,
    ],
    ['expects something else', JSON.stringify([{ ...open, expect: true }]), /^FILE is no table of cases \(0\.expect: /],
  ])('ends with 2 and one clear line when the file %s', async (_what, content, sentence) => {
    const ended = await ruleTest(content)
    expect([ended.code, ended.out, ended.error.split('\n').length]).toEqual([2, '', 2])
    expect(ended.error).toMatch(sentence)
  })
})
