import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runPresso, staff, startBox, temporaryFolder, type Box } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function folder(): Promise<string> {
  const { path, remove } = await temporaryFolder()
  closing.push(remove)
  return path
}

async function start(data: string): Promise<{ box: Box; manager: Awaited<ReturnType<typeof staff>> }> {
  const box = await startBox(data, ['--printer', 'none:'])
  closing.push(() => box.kill('SIGTERM'))
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  return { box, manager }
}

async function order({ manager }: Awaited<ReturnType<typeof start>>) {
  const placed = await manager.walkUp({ drink: 'americano', modifiers: [] })
  if (!placed.ok) throw new Error(placed.problem.detail)
  return placed.value
}

async function ids({ box, manager }: Awaited<ReturnType<typeof start>>): Promise<readonly string[]> {
  const events = await fetch(`${box.origin}/api/events`, { headers: { cookie: manager.cookies() } })
  return (await events.text())
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).id))
}

describe('a backup', () => {
  it('is saved by itself each time the stand closes, and a reset erases the box but not that', async () => {
    const [data, stick] = [await folder(), await folder()]
    const first = await start(data)
    await first.box.kill('SIGTERM')
    const settings = join(data, 'settings.json')
    await writeFile(settings, JSON.stringify({ ...JSON.parse(await readFile(settings, 'utf8')), backupFolder: stick }))
    const stand = await start(data)
    const { number } = await order(stand)
    await stand.manager.setStand({ open: false })
    await expect.poll(() => readdir(stick), { timeout: 60_000 }).toEqual([expect.stringMatching(/^pressobox-.*\.gz$/)])
    await stand.box.kill('SIGTERM')
    const refused = await runPresso('factory-reset', '--data', data)
    const reset = await runPresso('factory-reset', '--erase', '--data', data)
    const left = (await readdir(data)).filter((name) => !name.startsWith('lock'))
    const [saved = ''] = await readdir(stick)
    const restored = await runPresso('restore', join(stick, saved), '--data', data)
    expect([number, refused.code, reset.code, left, restored.code]).toEqual([1, 1, 0, [], 0])
  })

  it('of a box that serves lets another go on: every order, the same ids, and no number twice', async () => {
    const [data, elsewhere] = [await folder(), await folder()]
    const old = await start(data)
    const before = [await order(old), await order(old)]
    const known = await ids(old)
    const file = join(elsewhere, 'presso.tar.gz')
    // Orders go on while it is written.
    const [made, during] = await Promise.all([runPresso('backup', file, '--data', data), order(old)])
    const restored = await runPresso('restore', file, '--data', join(elsewhere, 'data'))
    const fresh = await start(join(elsewhere, 'data'))
    const next = await order(fresh)
    const found = await Promise.all(before.map(({ id }) => fresh.manager.order(id)))
    const theirs = await order(old)
    expect([made.code, made.error, restored.code, restored.error]).toEqual([0, '', 0, ''])
    expect([
      found.map((each) => each.ok && each.value.number),
      (await ids(fresh)).slice(0, known.length),
      (next.number ?? 0) > 100,
      during.number,
      theirs.number,
    ]).toEqual([[1, 2], known, true, 3, 4])
    const both = new Set([...(await ids(fresh)), ...(await ids(old))])
    const total = (await ids(fresh)).length + (await ids(old)).length
    expect(total - both.size).toBeGreaterThanOrEqual(known.length)
    expect((await ids(fresh)).at(-1)).not.toBe((await ids(old)).at(-1))
  })

  it('that is not whole, or none at all, changes nothing', async () => {
    const [data, elsewhere] = [await folder(), await folder()]
    const one = await start(data)
    await order(one)
    await one.box.kill('SIGTERM')
    const file = join(elsewhere, 'presso.tar.gz')
    await runPresso('backup', file, '--data', data)
    const whole = await readFile(file)
    const journal = await readFile(join(data, 'journal', '000001.ndjson'))
    const codes: number[] = []
    for (const bytes of [whole.subarray(0, Math.floor(whole.length / 2)), Buffer.from('hello'), Buffer.alloc(0)]) {
      await writeFile(file, bytes)
      const { code, error } = await runPresso('restore', file, '--data', data)
      expect(error).toMatch(/is no backup|is damaged/)
      codes.push(code)
    }
    const nothing = await runPresso('backup', join(elsewhere, 'b.tar.gz'), '--data', join(elsewhere, 'nowhere'))
    expect([
      codes,
      (await readFile(join(data, 'journal', '000001.ndjson'))).equals(journal),
      (await readdir(data)).filter((name) => name.startsWith('.unpacked') || name === 'backups'),
      nothing.code,
      await readdir(elsewhere),
    ]).toEqual([[1, 1, 1], true, [], 1, ['presso.tar.gz']])
  })

  it('is put on a stopped box only, and what was there is kept', async () => {
    const [data, other, elsewhere] = [await folder(), await folder(), await folder()]
    const one = await start(data)
    await order(one)
    const file = join(elsewhere, 'presso.tar.gz')
    await runPresso('backup', file, '--data', data)
    const inUse = await runPresso('restore', file, '--data', data)
    const two = await start(other)
    await order(two)
    await two.box.kill('SIGTERM')
    await truncate(join(other, 'figures.json'), 0).catch(() => undefined)
    const { code, out } = await runPresso('restore', file, '--data', other)
    const [aside = ''] = await readdir(join(other, 'backups'))
    const keptThere = await readdir(join(other, 'backups', aside, 'journal'))
    expect([inUse.code, code, out.includes(aside), keptThere.includes('000001.ndjson')]).toEqual([3, 0, true, true])
  })
})
