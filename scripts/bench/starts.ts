import { rmSync } from 'node:fs'
import { startBox, temporaryFolder } from '../../tests/a-box.ts'
import { Phone } from './load.ts'
import { processorMs } from './measured.ts'
import { median, row, type Median } from './table.ts'

interface Start {
  readonly ms: number
  /** Processor time until then, ms. */
  readonly spent: number
  readonly facts: number
}

/** From the command to the line that says that it serves. */
async function startOnce(data: string): Promise<Start> {
  const began = performance.now()
  const box = await startBox(data, ['--printer', 'none:'])
  const ms = performance.now() - began
  const spent = processorMs(box.process)
  const health = await new Phone(box.port).ask('GET', '/healthz')
  await box.kill('SIGKILL')
  return { ms, spent, facts: Number(health.json['seq']) }
}

interface Starts {
  readonly wall: Median
  readonly spent: Median
  readonly facts: number
}

async function starts(data: string, before: () => void): Promise<Starts> {
  const all: Start[] = []
  for (let round = 0; round < 5; round += 1) {
    before()
    all.push(await startOnce(data))
  }
  return {
    wall: median(all.map(({ ms }) => ms)),
    spent: median(all.map(({ spent }) => spent)),
    facts: all.at(-1)?.facts ?? 0,
  }
}

/** Starts of a full data folder beside those of an empty one. */
export async function measureStarts(data: string): Promise<void> {
  const folder = await temporaryFolder()
  await startOnce(folder.path)
  const empty = await starts(folder.path, () => undefined)
  await folder.remove()
  const tell = (what: string, full: Starts, aim: number): void => {
    const more = (some: Median, none: Median): string =>
      (((some.middle - none.middle) * 100_000) / full.facts).toFixed(0)
    row(
      `start with ${String(full.facts)} facts, ${what}, ms`,
      full.wall.shown,
      `${empty.wall.shown} empty`,
      `${String(aim)} ms more for 100,000: ${more(full.wall, empty.wall)}`,
    )
    row('  processor time of it', full.spent.shown, `${empty.spent.shown} empty`, more(full.spent, empty.spent))
  }
  tell('checkpoint', await starts(data, () => undefined), 300)
  const forget = (): void => {
    for (const end of ['', '.bak']) rmSync(`${data}/checkpoint.json${end}`, { force: true })
  }
  tell('none', await starts(data, forget), 2000)
}
