import { newestForm } from '@pressobox/domain'
import type { Settings } from './settings.ts'

type Systems = Pick<Settings, 'version' | 'form' | 'before'>

/**
 * This system runs on a box from now on. The one that ran there until now becomes the one before it, to which the box can
 * go back: the other slot of a card, the package that was replaced.
 */
export function takenOver(known: Systems, version: string): Systems {
  if (known.version === version && known.form === newestForm) return known
  const before = known.version === null ? null : { version: known.version, form: known.form }
  return { version, form: newestForm, before }
}

/** The form to write in: one that the system before reads as well, so that it finds all that happened since. */
export function formToWrite({ before }: Pick<Systems, 'before'>): number {
  return Math.min(newestForm, before?.form ?? newestForm)
}
