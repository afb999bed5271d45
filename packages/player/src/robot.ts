import type { Result } from '@pressobox/client'
import type { OrderView } from '@pressobox/protocol'
import type { Time } from './time.ts'
import type { Told, Witness } from './witness.ts'

/** What every robot has. */
export interface Robot {
  readonly time: Time
  readonly witness: Witness
}

/** How often a robot looks at its screen, ms of the bar. */
export const glanceMs = 2500

/** Asks the box for a step of an order, and remembers what it was told. */
export async function asks(
  { witness }: Pick<Robot, 'witness'>,
  what: Told['what'],
  call: () => Promise<Result<OrderView>>,
): Promise<Result<OrderView>> {
  const began = performance.now()
  const result = await call()
  if (!result.ok) {
    witness({ kind: 'refused', asked: what, code: result.problem.code })
    return result
  }
  const { id, number } = result.value
  witness({ kind: 'told', told: { what, orderId: id, number, tookMs: performance.now() - began } })
  return result
}
