import { plainText } from '@pressobox/domain'
import { z } from 'zod'
import type { Capability } from '../manifest/capability.ts'
import type { Manifest } from '../manifest/manifest.ts'

const line = (most: number) => z.string().transform((text) => [...plainText(text)].slice(0, most).join(''))
const name = z.string().regex(/^[A-Za-z][\w-]{0,39}$/)

/** What an extension wants done. Nothing here has happened yet. */
export const Effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('store'),
    key: z.string().min(1).max(100),
    value: z
      .string()
      .max(16 * 1024)
      .nullable(),
  }),
  z.object({ kind: z.literal('log'), line: line(300) }),
  z.object({ kind: z.literal('page'), field: name, value: line(500) }),
  z.object({ kind: z.literal('tile'), field: name, value: line(60) }),
  z.object({
    kind: z.literal('timer'),
    name,
    ms: z
      .number()
      .min(1000)
      .max(24 * 3600 * 1000),
  }),
  z.object({
    kind: z.literal('publish'),
    type: z.string().regex(/^[A-Z][\w]{0,39}(?:\.[A-Z]\w{0,59})?$/),
    detail: z.record(z.string().max(60), z.json()),
  }),
  z.object({ kind: z.literal('display'), line: line(80).nullable() }),
  z.object({ kind: z.literal('print'), lines: z.array(line(80)).min(1).max(20) }),
  z.object({
    kind: z.literal('request'),
    request: z.strictObject({
      name,
      method: z.enum(['GET', 'POST', 'PUT']).default('GET'),
      url: z.url({ protocol: /^https?$/ }).max(500),
      body: z
        .string()
        .max(16 * 1024)
        .nullable()
        .default(null),
    }),
  }),
  z.object({
    kind: z.literal('mqtt'),
    message: z.strictObject({
      topic: z.string().min(1).max(200),
      payload: z.string().max(16 * 1024),
      retain: z.boolean().default(false),
    }),
  }),
  z.object({
    kind: z.literal('order'),
    choice: z.strictObject({
      drink: z.string().max(120),
      modifiers: z
        .array(z.strictObject({ group: z.string().max(120), option: z.string().max(120) }))
        .max(30)
        .default([]),
      name: line(24).nullable().default(null),
    }),
  }),
  z.object({ kind: z.literal('make'), orderId: z.string().max(40), step: z.enum(['make', 'complete', 'cancel']) }),
])
export type Effect = z.infer<typeof Effect>
export type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>

const most = 100

/** Reads what a call wants done; a sentence when it is no list of effects. */
export function readEffects(json: string): { readonly effects: readonly Effect[] } | { readonly problem: string } {
  const parsed = z.array(Effect).max(most).safeParse(JSON.parse(json))
  if (parsed.success) return { effects: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue?.path.slice(1).map(String).join('.') ?? ''
  return {
    problem: `It wanted something that there is not${where === '' ? '' : ` (${where})`}: ${issue?.message ?? ''}.`,
  }
}

/** Why an effect may not be, in words; null when manifest and grants allow it. */
export function forbidden(effect: Effect, manifest: Manifest, granted: readonly Capability['may'][]): string | null {
  const capability = (may: Capability['may']) => {
    const asked = manifest.capabilities.find((each) => each.may === may)
    return asked !== undefined && granted.includes(may) ? asked : null
  }
  switch (effect.kind) {
    case 'store':
    case 'log':
    case 'page':
    case 'tile':
    case 'timer':
      return null
    case 'publish':
      return maySay(effect, manifest.name, capability('publish-original'))
    case 'display':
      return capability('display') === null ? 'It may not write on the display.' : null
    case 'print':
      return capability('print') === null ? 'It may not print.' : null
    case 'request':
      return mayAsk(effect, capability('request'))
    case 'mqtt':
      return mayTell(effect, capability('mqtt'))
    case 'order':
    case 'make':
      return capability('robot-orders') === null ? 'It may not order or make drinks.' : null
  }
}

function maySay({ type }: EffectOf<'publish'>, own: string, asked: Capability | null): string | null {
  if (!type.includes('.')) return null
  const taken = asked?.may === 'publish-original' && asked.types.some((each) => each === type)
  return taken ? null : `It may publish events under its own name only (Extension.${own}), not ${type}.`
}

function mayAsk({ request }: EffectOf<'request'>, asked: Capability | null): string | null {
  const host = new URL(request.url).host
  return asked?.may === 'request' && asked.hosts.includes(host) ? null : `It may not ask ${host} for anything.`
}

function mayTell({ message }: EffectOf<'mqtt'>, asked: Capability | null): string | null {
  const allowed = asked?.may === 'mqtt' && asked.topics.some((topic) => fits(topic, message.topic))
  return allowed ? null : `It may not publish on the MQTT topic ${message.topic}.`
}

/** A topic of the manifest, where a last `#` stands for all below. */
function fits(pattern: string, topic: string): boolean {
  if (/[+#]/.test(topic)) return false
  return pattern.endsWith('/#') ? topic.startsWith(pattern.slice(0, -1)) : topic === pattern
}
