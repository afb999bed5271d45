import { PlayedEnvelope } from '@pressobox/events'
import { z } from 'zod'
import { taking, type Route } from '../route.ts'

/** An envelope, an array of them, or one a line (`application/x-ndjson`). */
const Played = z.union([z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())])

interface Refused {
  /** The place in the array, or the line, from 0. */
  readonly index: number
  readonly problem: string
}

export const rehearsalRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/rehearsal/events',
    who: 'staff',
    gives: 'How many envelopes went onto the bus, marked as a rehearsal, and which were refused and why',
    body: Played,
    handle: (ask, body) => {
      const accepted: PlayedEnvelope[] = []
      const refused: Refused[] = []
      for (const [index, each] of listed(body).entries()) {
        const read = PlayedEnvelope.safeParse(each)
        if (read.success) accepted.push(read.data)
        else refused.push({ index, problem: problemOf(read.error) })
      }
      ask.house.parts.rehearse(accepted)
      return Promise.resolve({ status: 202, json: { accepted: accepted.length, refused } })
    },
  }),
]

function listed(body: z.output<typeof Played>): readonly unknown[] {
  if (Array.isArray(body)) return body
  if (typeof body !== 'string') return [body]
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine)
}

/** A line that is no JSON is no envelope either: it is refused as the text that it is. */
function readLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

function problemOf({ issues: [first] }: z.ZodError): string {
  const path = first?.path.map(String).join('.') ?? ''
  return `${path === '' ? 'the envelope' : path}: ${first?.message ?? 'not as expected'}`
}
