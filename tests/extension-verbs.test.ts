import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { pin, runPresso, staff, startBox, temporaryFolder } from './a-box.ts'

/** Each start is a process of its own, and there are many. */
const patient = { timeout: 60_000 }

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function folder(): Promise<string> {
  const { path, remove } = await temporaryFolder()
  closing.push(remove)
  return path
}

async function box(data: string, ...flags: readonly string[]) {
  const started = await startBox(data, flags)
  closing.push(() => started.kill('SIGKILL'))
  return started
}

it('an extension is made, checked, played through, put on a stopped box and on a running one, and removed', async () => {
  const work = await folder()
  const data = join(await folder(), 'data')
  await mkdir(data)
  const mine = join(work, 'tea-time')
  const codes = [
    await runPresso('extension', 'new', 'tea-time', '--in', work),
    await runPresso('extension', 'check', mine),
  ]
  const played = await runPresso('extension', 'run', mine, '--set', 'every=5')
  const added = await runPresso('extension', 'add', mine, '--data', data, '--allow')
  expect([...codes, played, added].map(({ code }) => code)).toEqual([0, 0, 0, 0])
  expect(played.out).toContain('"kind":"display","line":"Drink number 5. Thank you."')

  const { origin } = await box(data)
  const api = await staff(origin)
  await api.setStand({ open: true })
  await api.walkUp({ drink: 'americano', modifiers: [] })
  const tile = async () => {
    const found = await api.extensions()
    return found.ok ? found.value.installed[0]?.tile?.fields : null
  }
  await expect.poll(tile, patient).toEqual({ Drinks: '1' })

  const script = join(mine, 'index.js')
  await writeFile(script, (await readFile(script, 'utf8')).replace('+ 1', '+ 10'))
  const there = ['--to', origin, '--pin', pin] as const
  const updated = await runPresso('extension', 'add', mine, ...there)
  expect([updated.code, updated.error]).toEqual([0, ''])
  await api.walkUp({ drink: 'americano', modifiers: [] })
  await expect.poll(tile, patient).toEqual({ Drinks: '11' })
  const listed = await runPresso('extension', 'list', ...there)
  const gone = [
    await runPresso('extension', 'remove', 'tea-time', ...there),
    await runPresso('extension', 'list', ...there),
  ]
  expect([listed.out, ...gone.map(({ out }) => out)]).toEqual([
    'tea-time                 0.1.0    on   Tea time\n',
    'tea-time is removed.\n',
    '',
  ])
})

it('a box that went down twice with its extensions comes up without them, and serves', async () => {
  const data = join(await folder(), 'data')
  await mkdir(data)
  const shelf = join(import.meta.dirname, '..', 'extensions')
  await runPresso('extension', 'add', join(shelf, 'cup-counter'), '--data', data, '--allow')
  for (let start = 1; start <= 2; start += 1) await (await box(data)).kill('SIGKILL')
  const { origin } = await box(data)
  const api = await staff(origin)
  const found = await api.extensions()
  const stand = await api.stand()
  expect([found.ok && [found.value.safe, found.value.installed[0]?.running], stand.ok]).toEqual([[true, false], true])
})
