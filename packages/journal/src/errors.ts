/** The disk does not take anything: full, read-only, gone. */
export class JournalUnavailable extends Error {
  readonly code = 'journal.unavailable'
  constructor(cause: unknown) {
    super('The journal cannot be written.', { cause })
  }
}

/** Something in the middle is not what was written: a person has to look. Nothing was changed. */
export class JournalDamaged extends Error {
  readonly code = 'journal.damaged'
  readonly file: string
  readonly line: number
  constructor(file: string, line: number, what: string) {
    super(`${file}, line ${String(line)}: ${what}`)
    this.file = file
    this.line = line
  }
}

/** A line of a type or version that this program does not know: a newer one wrote it. Nothing was changed. */
export class JournalNewer extends Error {
  readonly code = 'journal.newer'
}

/** Another process has the data folder. */
export class FolderInUse extends Error {
  readonly code = 'data.in-use'
  constructor(folder: string, cause: unknown) {
    super(`${folder} is in use by another process.`, { cause })
  }
}
