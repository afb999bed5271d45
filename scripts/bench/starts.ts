import { rmSync } from 'node:fs'
import { startBox, temporaryFolder } from '../../tests/a-box.ts'
import { Phone } from './load.ts'
import { median, row, type Median } from './table.ts'

interface Start {
  readonly ms: number
  readonly facts: number
}

/** From the command to the line that says that it serves. */
async function startOnce(data: string): Promise<Start> {
  const began = performance.now()
  const box = await startBox(data, ['--printer', 'none:'])
  const ms = performance.now() - began
  const health = await new Phone(box.port).ask('GET', '/healthz')
  await box.kill('SIGKILL')
  return { ms, facts: Number(health.json['seq']) }
}

async function starts(data: string, before: () => void): Promise<Median & { readonly facts: number }> {
  const all: Start[] = []
  for (let round = 0; round < 5; round += 1) {
    before()
    all.push(await startOnce(data))
  }
  return { ...median(all.map(({ ms }) => ms)), facts: all.at(-1)?.facts ?? 0 }
}

/** Starts of a full data folder beside those of an empty one. */
export async function measureStarts(data: string): Promise<void> {
  const folder = await temporaryFolder()
  await startOnce(folder.path)
  const empty = await starts(folder.path, () => undefined)
  await folder.remove()
  const tell = (what: string, full: Median & { readonly facts: number }, aim: number): void => {
    const each = ((full.middle - empty.middle) * 100_000) / full.facts
    row(
      `start with ${String(full.facts)} facts, ${what}, ms`,
      full.shown,
      `${empty.shown} empty`,
      `${String(aim)} ms more for 100,000: ${each.toFixed(0)}`,
    )
  }
  tell('checkpoint', await starts(data, () => undefined), 300)
  const forget = (): void => {
    for (const end of ['', '.bak']) rmSync(`${data}/checkpoint.json${end}`, { force: true })
  }
  tell('none', await starts(data, forget), 2000)
}
