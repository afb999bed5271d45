export type Closing = () => Promise<void> | void

/** Closes what was opened, the last first; every step runs, and what failed is thrown together at the end. */
export async function closeAll(opened: Closing[]): Promise<void> {
  const failures: unknown[] = []
  for (const close of opened.splice(0).toReversed()) {
    try {
      await close()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped cleanly.')
}
