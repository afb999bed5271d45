import { watch } from 'node:fs'
import { untilSignal } from './until-signal.ts'

/** Editors write a file in several steps. */
const settleMs = 200

/** Acts now, and again whenever something in a folder changes, until the command is told to stop. */
export async function onChange(folder: string, act: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | null = null
  let last = act()
  const watcher = watch(folder, () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => (last = last.then(act)), settleMs)
  })
  process.stdout.write(`Watching ${folder}.\n`)
  await untilSignal()
  watcher.close()
  if (timer !== null) clearTimeout(timer)
  await last
}
