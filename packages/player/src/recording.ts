import { z } from 'zod'

/** As much of an EventBridge envelope as playing needs; types and details that nobody knows are as welcome. */
const RecordedEvent = z.looseObject({
  'detail-type': z.string().min(1),
  source: z.string().default('awsserverlessda.serverlesspresso'),
  time: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'is no instant' })
    .optional(),
  resources: z.array(z.string()).default([]),
  detail: z.record(z.string(), z.unknown()),
})
export type RecordedEvent = Readonly<z.infer<typeof RecordedEvent>>

/** What of a file cannot be played: its line, or its place in the array, both from 1. */
export interface Broken {
  readonly at: number
  readonly why: string
}

export interface Recording {
  readonly events: readonly RecordedEvent[]
  readonly broken: readonly Broken[]
}

/** Reads a recording: a JSON array, one event, or NDJSON. What is broken is told and left out; the rest plays. */
export function readRecording(text: string): Recording {
  const whole = parse(text)
  if (whole !== undefined)
    return collect((Array.isArray(whole) ? whole : [whole]).map((json, index) => [index + 1, json]))
  const lines = text.split('\n').flatMap((line, index): [number, unknown][] => {
    return line.trim() === '' ? [] : [[index + 1, parse(line)]]
  })
  return collect(lines)
}

function parse(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}

function collect(found: readonly (readonly [number, unknown])[]): Recording {
  const events: RecordedEvent[] = []
  const broken: Broken[] = []
  for (const [at, json] of found) {
    const event = RecordedEvent.safeParse(json)
    if (event.success) events.push(event.data)
    else broken.push({ at, why: json === undefined ? 'is no JSON' : reason(event.error) })
  }
  return { events, broken }
}

function reason(error: z.ZodError): string {
  const [issue] = error.issues
  return issue === undefined ? 'is no event' : `${issue.path.join('.') || 'event'}: ${issue.message}`
}
