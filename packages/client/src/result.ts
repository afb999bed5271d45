import type { Problem } from '@pressobox/protocol'

/** What a call gives: the value, or the problem that the box named. Neither is thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Code of the one problem that the box cannot name itself: it did not answer, or something else answered in its place. */
export const unreachableCode = 'network.unreachable'

export interface Unanswered {
  readonly title: string
  readonly detail: string
}

/** No answer (status 0), or an answer that is not the box's, as from a captive portal (its status). */
export const unreachable = ({ title, detail }: Unanswered, status = 0): Problem => ({
  type: 'about:blank',
  status,
  title,
  detail,
  code: unreachableCode,
})

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'status' in value &&
  typeof value.status === 'number'

/** The body as the caller of this box's own API knows it to be; nothing at all reads as null. */
const parsed = <T>(text: string): T => JSON.parse(text === '' ? 'null' : text)

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '')

const stranger: Unanswered = { title: 'No connection', detail: 'The answer did not come from the box.' }

/**
 * Reads an answer: JSON or nothing with a 2xx is the value, problem+json the problem, anything else did not come from
 * the box. Rejects when the body breaks off or is no JSON.
 */
export const readResult = async <T>(response: Response): Promise<Result<T>> => {
  const foreign = unreachable(stranger, response.status)
  const text = await response.text()
  if (!isJson(response) && text !== '') return { ok: false, problem: foreign }
  if (response.ok) return { ok: true, value: parsed<T>(text) }
  const problem: unknown = parsed<unknown>(text)
  return { ok: false, problem: isProblem(problem) ? problem : foreign }
}
