// npm run forms: keeps what the newest form of the journal is in packages/domain/forms, as JSON Schema and as the lines of a whole day.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Fact, inForm, newestForm, Order, writeFact } from '../packages/domain/src/index.ts'
import { wholeDay } from '../packages/events/src/testing/plays.ts'

const folder = join(import.meta.dirname, '..', 'packages', 'domain', 'forms')

type Schema = z.core.JSONSchema.JSONSchema

/** The kinds of facts of a form, and the order that most of them carry. */
export interface Form {
  readonly order: Schema
  readonly facts: Readonly<Record<string, Schema>>
}

/** What a line says: its fact, without place and checksum. */
export type Said = ReturnType<typeof writeFact>

/** The form that this code is of. */
export function formOfToday(): Form {
  const schema = (of: z.ZodType): Schema => z.toJSONSchema(of, { io: 'input' })
  return {
    order: schema(Order),
    facts: Object.fromEntries(Fact.options.map((option) => [option.shape.type.value, schema(option)])),
  }
}

/** A form as it was when it was the newest. */
export function keptForm(form: number): Form {
  return JSON.parse(readFileSync(join(folder, `${String(form)}.json`), 'utf8'))
}

/** A day in which everything became a fact, as a box of that form wrote it. */
export function keptDay(form: number): readonly Said[] {
  const lines = readFileSync(join(folder, `${String(form)}.day.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line): Said => JSON.parse(line))
}

/** Each kind of fact is a line, so that a change is seen as one. */
function asText({ order, facts }: Form): string {
  const lines = Object.entries(facts).map(([type, schema]) => `    ${JSON.stringify(type)}: ${JSON.stringify(schema)}`)
  return `{\n  "order": ${JSON.stringify(order)},\n  "facts": {\n${lines.join(',\n')}\n  }\n}\n`
}

function keep(form: number): void {
  mkdirSync(folder, { recursive: true })
  const day = inForm(form, wholeDay().facts).map((fact) => JSON.stringify(writeFact(fact)))
  writeFileSync(join(folder, `${String(form)}.json`), asText(formOfToday()))
  writeFileSync(join(folder, `${String(form)}.day.jsonl`), `${day.join('\n')}\n`)
}

if (import.meta.main) keep(newestForm)
