import { leftToExtensions, plainText } from '@pressobox/domain'
import { isEventType, problemOf } from '@pressobox/events'
import { z } from 'zod'
import { namingSettings, type Capability } from '../manifest/capability.ts'
import { isAllowed, type Manifest, type SettingValues } from '../manifest/manifest.ts'

const line = (most: number) => z.string().transform((text) => Array.from(plainText(text)).slice(0, most).join(''))
/** What stands before a value, for people: `Flat White`. */
const label = line(40).pipe(z.string().min(1))
const name = z.string().regex(/^[A-Za-z][\w-]{0,39}$/)

/** What it publishes is kept in the journal. */
const detailBytes = 4096

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
  z.object({ kind: z.literal('page'), field: label, value: line(500) }),
  z.object({ kind: z.literal('tile'), field: label, value: line(60) }),
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
    detail: z
      .record(z.string().max(60), z.json())
      .refine((detail) => JSON.stringify(detail).length <= detailBytes, { error: 'more than 4 KB of detail' }),
  }),
  /** One of its own settings. */
  z.object({
    kind: z.literal('change'),
    setting: name,
    value: z.union([z.string().max(500), z.number(), z.boolean()]),
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
      name: name.default('mqtt'),
      topic: z.string().min(1).max(200),
      payload: z.string().max(16 * 1024),
      retain: z.boolean().default(false),
    }),
  }),
  z.object({
    kind: z.literal('order'),
    choice: z.strictObject({
      /** Null for one of the menu by chance, with all that belongs to it. */
      drink: z.string().max(120).nullable().default(null),
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

/** What may be asked of an extension: its manifest, what staff granted of it, and how it is set. */
export interface Standing {
  readonly manifest: Manifest
  readonly granted: readonly Capability['may'][]
  readonly settings: SettingValues
  /** What nobody is shown, the script included. */
  readonly secrets: Readonly<Record<string, string>>
}

/** `forbidden`: its manifest does not ask for it, so it is at fault. `withheld`: staff did not grant it, so it is left out. */
export type Verdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'withheld'; readonly may: Capability['may'] }
  | { readonly kind: 'forbidden'; readonly problem: string }

const allowed: Verdict = { kind: 'allowed' }

export function judge(effect: Effect, standing: Standing): Verdict {
  const problem = problemOfEffect(effect, standing)
  if (problem !== null) return { kind: 'forbidden', problem }
  const may = needs(effect)
  return may === null || standing.granted.includes(may) ? allowed : { kind: 'withheld', may }
}

/** The capability that an effect takes; null for what every extension may. */
function needs(effect: Effect): Capability['may'] | null {
  switch (effect.kind) {
    case 'store':
    case 'log':
    case 'page':
    case 'tile':
    case 'timer':
    case 'change':
      return null
    case 'publish':
      return effect.type.includes('.') ? 'publish-original' : null
    case 'display':
    case 'print':
    case 'request':
    case 'mqtt':
      return effect.kind
    case 'order':
    case 'make':
      return 'robot-orders'
  }
}

function problemOfEffect(effect: Effect, { manifest, settings }: Standing): string | null {
  const may = needs(effect)
  const asked = may === null ? null : (manifest.capabilities.find((each) => each.may === may) ?? null)
  if (effect.kind === 'publish') return maySay(effect, manifest.name, asked)
  if (effect.kind === 'change') return mayChange(effect, manifest)
  if (may !== null && asked === null) return `It did not ask for the capability ${may} in its manifest.`
  if (effect.kind === 'request') return mayAsk(effect, asked, settings)
  return effect.kind === 'mqtt' ? mayTell(effect, asked) : null
}

function maySay({ type, detail }: EffectOf<'publish'>, own: string, asked: Capability | null): string | null {
  if (!type.includes('.')) return null
  const taken = asked?.may === 'publish-original' && asked.types.some((each) => each === type)
  if (!taken || !leftToExtensions.some((each) => each === type))
    return `It may publish events under its own name only (Extension.${own}), not ${type}.`
  return isEventType(type) ? problemOf(type, { eventId: '', Message: '', ...detail }) : null
}

/** A setting that says which host it may reach, and as whom, is not its own to change. */
function mayChange({ setting, value }: EffectOf<'change'>, { settings, capabilities }: Manifest): string | null {
  const known = Object.hasOwn(settings, setting) ? settings[setting] : undefined
  if (known === undefined || !isAllowed(known, value)) return `It has no setting ${setting} that may be so.`
  return known.type === 'secret' || namingSettings(capabilities).includes(setting)
    ? `Only staff change the setting ${setting}.`
    : null
}

function mayAsk({ request }: EffectOf<'request'>, asked: Capability | null, settings: SettingValues): string | null {
  const { host } = new URL(request.url)
  const hosts = asked?.may === 'request' ? asked.hosts.map((each) => hostOf(each, settings)) : []
  return hosts.includes(host) ? null : `It may not ask ${host} for anything.`
}

/** The host that a capability names, itself or by a setting (an address or a URL); empty where staff left that empty. */
export function hostOf(named: string, settings: SettingValues): string {
  if (!named.startsWith('$')) return named
  const value = String(settings[named.slice(1)] ?? '').trim()
  return URL.parse(value.includes('://') ? value : `http://${value}`)?.host ?? ''
}

function mayTell({ message }: EffectOf<'mqtt'>, asked: Capability | null): string | null {
  const may = asked?.may === 'mqtt' && asked.topics.some((topic) => fits(topic, message.topic))
  return may ? null : `It may not publish on the MQTT topic ${message.topic}.`
}

/** A topic of the manifest, where a last `#` stands for all below. */
function fits(pattern: string, topic: string): boolean {
  if (/[+#]/.test(topic)) return false
  return pattern.endsWith('/#') ? topic.startsWith(pattern.slice(0, -1)) : topic === pattern
}
