import { FolderInUse, JournalDamaged, JournalNewer } from '@pressobox/appliance'
import { sayer, type Language } from '@pressobox/words'
import { launchWords } from '@pressobox/words/launch'

/** The exit codes of the command and of the window: see docs/operations.md. */
export const exit = { stopped: 0, failed: 1, arguments: 2, inUse: 3, needsAPerson: 4 } as const

export interface Failure {
  readonly code: number
  /** What is so, and why. */
  readonly what: string
  /** What to do about it. */
  readonly todo: string
}

type Kind = 'inUse' | 'damaged' | 'newer' | 'port' | 'forbidden' | 'address' | 'readOnly' | 'other'

/** What a start that failed says to a person, and the code to stop with. */
export function failureOf(error: unknown, language: Language): Failure {
  const say = sayer(language, launchWords)
  const message = error instanceof Error ? error.message : String(error)
  const kind = kindOf(error)
  return { code: codes[kind], what: say(`${kind}.what`, { message }), todo: say(`${kind}.todo`) }
}

const codes: Readonly<Record<Kind, number>> = {
  inUse: exit.inUse,
  damaged: exit.needsAPerson,
  newer: exit.needsAPerson,
  port: exit.failed,
  forbidden: exit.failed,
  address: exit.failed,
  readOnly: exit.failed,
  other: exit.failed,
}

function kindOf(error: unknown): Kind {
  if (error instanceof FolderInUse) return 'inUse'
  if (error instanceof JournalDamaged) return 'damaged'
  if (error instanceof JournalNewer) return 'newer'
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return 'port'
  if (code === 'EROFS' || code === 'ENOSPC') return 'readOnly'
  if (code === 'EACCES') return 'forbidden'
  return code === 'EADDRNOTAVAIL' ? 'address' : 'other'
}
