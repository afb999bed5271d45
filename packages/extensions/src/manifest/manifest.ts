import { compileRule } from '@pressobox/events'
import { z } from 'zod'
import { Capability } from './capability.ts'

const word = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'lower-case letters, digits and hyphens, 2 to 40' })
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
])
export type Setting = z.infer<typeof Setting>

/** `extension.json`: who an extension is, what it listens to, and what it asks for (the original's laws: at least one rule). */
export const Manifest = z.strictObject({
  name: word,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, { error: 'three numbers, as 1.0.0' }),
  title: line(60),
  /** What it does, for the person who decides whether it may. */
  description: line(400),
  author: line(80).optional(),
  rules: z.array(Rule).min(1, { error: 'an extension has at least one rule' }).max(20),
  capabilities: z.array(Capability).max(20).default([]),
  settings: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), Setting).default({}),
})
export type Manifest = z.infer<typeof Manifest>

export type SettingValues = Readonly<Record<string, string | number | boolean>>

/** Settings as they are in force: what was set and is allowed, the default otherwise. */
export function settingsOf(manifest: Manifest, set: SettingValues): SettingValues {
  return Object.fromEntries(
    Object.entries(manifest.settings).map(([name, setting]) => {
      const value = set[name]
      return [name, value !== undefined && isAllowed(setting, value) ? value : setting.default]
    }),
  )
}

export function isAllowed(setting: Setting, value: string | number | boolean): boolean {
  switch (setting.type) {
    case 'text':
      return typeof value === 'string' && value.length <= 500
    case 'number':
      return typeof value === 'number' && value >= (setting.min ?? -Infinity) && value <= (setting.max ?? Infinity)
    case 'switch':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && setting.choices.includes(value)
  }
}
