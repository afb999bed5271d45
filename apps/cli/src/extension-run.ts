import { playThrough, readPackage, sentence, type Effect, type Step } from '@pressobox/extensions'
import { openRecording, readRecording } from '@pressobox/player'
import { Failed } from './flags.ts'

/** Plays a recording through an extension, and says what it wants at each event. */
export async function runExtension(path: string, recording: string, set: readonly string[]): Promise<void> {
  const read = await readPackage(path)
  if ('flaw' in read) throw new Failed(sentence(read.flaw))
  const { events } = readRecording(
    await openRecording(recording).catch((cause: unknown) => {
      throw new Failed(`${recording} cannot be read.`, { cause })
    }),
  )
  const last = new Map<string, string>()
  let calls = 0
  for await (const step of playThrough(read.package, events, settings(set))) {
    calls += 1
    for (const line of linesOf(step, last)) process.stdout.write(`${line}\n`)
    if ('problem' in step.wanted) throw new Failed(`At ${step.at}: ${step.wanted.problem}`)
  }
  for (const [field, value] of last) process.stdout.write(`${field.padEnd(30)} ${value}\n`)
  process.stdout.write(`${String(events.length)} events played, ${String(calls)} calls.\n`)
}

function linesOf({ at, wanted }: Step, last: Map<string, string>): readonly string[] {
  if ('problem' in wanted) return []
  return wanted.effects.flatMap((effect) => {
    if (effect.kind === 'page' || effect.kind === 'tile') last.set(`${effect.kind} ${effect.field}`, effect.value)
    return isLoud(effect) ? [`${at.padEnd(30)} ${JSON.stringify(effect)}`] : []
  })
}

/** What is only kept would drown all else; where page and tile end up is said at the end. */
function isLoud({ kind }: Effect): boolean {
  return kind !== 'store' && kind !== 'page' && kind !== 'tile' && kind !== 'timer'
}

function settings(set: readonly string[]): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    set.map((each) => {
      const at = each.indexOf('=')
      if (at < 1) throw new Failed(`"${each}" is no setting: it is said as NAME=VALUE.`)
      return [each.slice(0, at), valueOf(each.slice(at + 1))]
    }),
  )
}

function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}
