import { isDeepStrictEqual } from 'node:util'
import { envelope } from '@pressobox/events'
import { z } from 'zod'
import type { Package } from '../folder/package-files.ts'
import type { Effect } from '../running/effect.ts'
import { LocalRun, type Wanted } from './local-run.ts'

const Step = z.strictObject({
  /** An event that it hears: its type and its detail; the rest of the envelope is filled in. */
  event: z
    .strictObject({
      type: z.string(),
      detail: z.record(z.string(), z.json()).default({}),
      time: z.iso.datetime().optional(),
    })
    .optional(),
  timer: z.string().optional(),
  reply: z
    .strictObject({ name: z.string(), ok: z.boolean(), status: z.number().default(0), body: z.string().default('') })
    .optional(),
  start: z.literal(true).optional(),
  /** What it then wants, in this order; what it stores and logs is not looked at. */
  wants: z.array(z.record(z.string(), z.json())).default([]),
})
type Step = z.output<typeof Step>

/** `tests.json`: what an author says that the extension does. */
const OwnTests = z.array(
  z.strictObject({
    name: z.string(),
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    steps: z.array(Step).min(1),
  }),
)
type OwnTest = z.output<typeof OwnTests>[number]

export interface Tried {
  readonly name: string
  /** What was different; null when all came as it should. */
  readonly problem: string | null
}

/** Runs an extension's own tests; a sentence when there are none or they cannot be read. */
export async function ownTests(own: Package): Promise<readonly Tried[] | { readonly problem: string }> {
  const text = own.files['tests.json']
  if (text === undefined) return { problem: 'there is no tests.json' }
  const parsed = OwnTests.safeParse(asJson(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { problem: `tests.json, ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}` }
  }
  const tried: Tried[] = []
  for (const test of parsed.data) tried.push({ name: test.name, problem: await tryOne(own, test) })
  return tried
}

async function tryOne(own: Package, { settings, steps }: OwnTest): Promise<string | null> {
  const run = await LocalRun.begin(own, settings)
  if ('problem' in run) return run.problem
  try {
    for (const [index, step] of steps.entries()) {
      const problem = await tryStep(run, step, index)
      if (problem !== null) return `step ${String(index + 1)}: ${problem}`
    }
    return null
  } finally {
    await run.end()
  }
}

async function tryStep(run: LocalRun, step: Step, index: number): Promise<string | null> {
  const wanted = await take(run, step, index)
  if ('problem' in wanted) return wanted.problem
  const seen = wanted.effects.filter(isSeen)
  return isDeepStrictEqual(JSON.parse(JSON.stringify(seen)), step.wants)
    ? null
    : `it wanted ${JSON.stringify(seen)}, and not ${JSON.stringify(step.wants)}`
}

function take(run: LocalRun, { event, timer, reply, start }: Step, index: number): Promise<Wanted> {
  if (event !== undefined) {
    const { type, detail, time } = event
    const wall = time === undefined ? index * 1000 : Date.parse(time)
    const heard = envelope(
      { type, detail: { eventId: 'POPUP', Message: '', ...detail } },
      `event-${String(index)}`,
      wall,
    )
    return run.wants(heard) ? run.call('onEvent', [heard]) : Promise.resolve({ effects: [] })
  }
  if (timer !== undefined) return run.call('onTimer', [timer])
  if (reply !== undefined) return run.call('onReply', [reply])
  if (start !== undefined) return run.call('onStart', [])
  return Promise.resolve({ problem: 'is none of event, timer, reply and start' })
}

function isSeen({ kind }: Effect): boolean {
  return kind !== 'store' && kind !== 'log'
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
