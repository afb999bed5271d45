// Runs on the box, by Node alone: nothing here may need a package.
/** Why an update is not taken, or the version before not used: the stand knows a sentence in each language for it. */
export type Why =
  | 'open'
  | 'on-trial'
  | 'no-trial'
  | 'no-update'
  | 'unsigned'
  | 'unknown'
  | 'profile'
  | 'damaged'
  | 'tried'
  | 'no-space'
  | 'card'
  | 'no-stick'
  | 'no-way-back'

/** Nothing that runs was changed. The message is for the log. */
export class Refused extends Error {
  readonly why: Why
  /** A name that belongs to the reason. */
  readonly about: string | null

  constructor(why: Why, message: string, about: string | null = null) {
    super(message)
    this.why = why
    this.about = about
  }
}
