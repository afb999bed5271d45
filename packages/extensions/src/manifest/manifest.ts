import { ExtensionName } from '@pressobox/domain'
import { compileRule } from '@pressobox/events'
import { z } from 'zod'
import { Capability, namingSettings, passwordSettings } from './capability.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

const Rule = z.strictObject({
  /** An EventBridge event pattern. */
  pattern: z.unknown().superRefine((pattern, context) => {
    const compiled = compileRule(pattern)
    if ('problem' in compiled) context.addIssue({ code: 'custom', message: compiled.problem })
  }),
})

/** One setting: what the console asks for, with a default, so that an extension runs without being set up. */
const Setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), title: line(60), default: z.string().max(500) }),
  z.strictObject({
    type: z.literal('number'),
    title: line(60),
    default: z.number(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ type: z.literal('switch'), title: line(60), default: z.boolean() }),
  z.strictObject({
    type: z.literal('choice'),
    title: line(60),
    default: z.string(),
    choices: z.array(line(60)).min(1).max(30),
  }),
  /** What only the box uses (the password of a broker): set by staff, and shown to nobody, its script included. */
  z.strictObject({ type: z.literal('secret'), title: line(60) }),
])
export type Setting = z.infer<typeof Setting>

/** What it shows on the console: fields that it fills in, and which of its settings stand there to be changed at once. */
const Tile = z.strictObject({ settings: z.array(z.string()).max(6).default([]) })

/** A page of its own under `/extensions/<name>`, with the fields that it fills in. */
const Page = z.strictObject({ for: z.enum(['staff', 'everyone']).default('staff') })

/** `extension.json`: who an extension is, what it listens to, and what it asks for (the original's laws: at least one rule). */
export const Manifest = z
  .strictObject({
    name: ExtensionName,
    version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, { error: 'three numbers, as 1.0.0' }),
    title: line(60),
    /** What it does, for the person who decides whether it may. */
    description: line(400),
    author: line(80).optional(),
    rules: z.array(Rule).min(1, { error: 'an extension has at least one rule' }).max(20),
    /** Whether it hears what happened while it was off; who signals the moment does not want to. */
    catchUp: z.boolean().default(true),
    capabilities: z.array(Capability).max(20).default([]),
    settings: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), Setting).default({}),
    tile: Tile.nullable().default(null),
    page: Page.nullable().default(null),
  })
  .superRefine(({ tile, settings, capabilities }, context) => {
    for (const name of namingSettings(capabilities))
      if (settings[name]?.type !== 'text')
        context.addIssue({ code: 'custom', path: ['capabilities'], message: `$${name} is no setting of type text` })
    for (const name of passwordSettings(capabilities))
      if (settings[name]?.type !== 'secret')
        context.addIssue({ code: 'custom', path: ['capabilities'], message: `$${name} is no setting of type secret` })
    for (const [index, name] of (tile?.settings ?? []).entries())
      if (!Object.hasOwn(settings, name))
        context.addIssue({ code: 'custom', path: ['tile', 'settings', index], message: 'is none of its settings' })
  })
export type Manifest = z.infer<typeof Manifest>

export type SettingValues = Readonly<Record<string, string | number | boolean>>

/** Settings as they are in force and as its script sees them: what was set and is allowed, the default otherwise; no secret. */
export function settingsOf(manifest: Manifest, set: SettingValues): SettingValues {
  return Object.fromEntries(
    Object.entries(manifest.settings).flatMap(([name, setting]) => {
      if (setting.type === 'secret') return []
      const value = set[name]
      return [[name, value !== undefined && isAllowed(setting, value) ? value : setting.default]]
    }),
  )
}

/** What staff set and nobody is shown; empty where they did not. */
export function secretsOf(manifest: Manifest, set: SettingValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(manifest.settings).flatMap(([name, { type }]) =>
      type === 'secret' ? [[name, String(set[name] ?? '')]] : [],
    ),
  )
}

export function isAllowed(setting: Setting, value: string | number | boolean): boolean {
  switch (setting.type) {
    case 'text':
    case 'secret':
      return typeof value === 'string' && value.length <= 500
    case 'number':
      return typeof value === 'number' && value >= (setting.min ?? -Infinity) && value <= (setting.max ?? Infinity)
    case 'switch':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && setting.choices.includes(value)
  }
}

export function isExtensionName(name: string): boolean {
  return ExtensionName.safeParse(name).success
}
