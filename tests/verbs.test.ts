import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runPresso, temporaryFolder } from './a-box.ts'

it('a verb on a folder without a stand says so, and makes none there', async () => {
  const { path, remove } = await temporaryFolder()
  const data = join(path, 'misspelled')
  const said: unknown[] = []
  for (const words of [
    ['journal', 'verify'],
    ['journal', 'repair'],
    ['pin', 'reset'],
    ['backup', join(path, 'box.tgz')],
  ]) {
    const { code, out, error } = await runPresso(...words, '--data', data)
    said.push([code, out, error])
  }
  expect(said).toEqual(said.map(() => [1, '', `There is no stand in ${data}. Name its folder with --data.\n`]))
  expect(existsSync(data)).toBe(false)
  await remove()
})

it('a backup that is not there is said, and nothing begins from it', async () => {
  const { path, remove } = await temporaryFolder()
  const file = join(path, 'none.tgz')
  const { code, error } = await runPresso('restore', file, '--data', join(path, 'data'))
  expect([code, error]).toEqual([1, `There is no file ${file}. Nothing was changed.\n`])
  await remove()
})

it('a word that is no verb is refused with where the verbs stand, and the version is told', async () => {
  const [wrong, version] = [await runPresso('serve'), await runPresso('--version')]
  expect([wrong.code, wrong.error]).toEqual([2, '"serve" is no verb of presso. "presso --help" lists them.\n'])
  expect([version.code, version.out]).toEqual([0, '0.1.0\n'])
})
