/** What the box's own window (the Electron app) offers its page as `window.presso`; a browser has none of it. */
export interface Shell {
  /** Lets the page in without a PIN; null when this window may not come in so again. */
  readonly token: () => Promise<Admission | null>
  readonly state: () => Promise<ShellState>
  /** Out of the full screen (`window`), or stops the whole box (`stop`): wants a manager's PIN. */
  readonly leave: (pin: string, to: 'window' | 'stop') => Promise<'done' | 'wrong' | 'locked'>
  /** Back to the full screen. */
  readonly fullScreen: () => Promise<null>
  /** A file that the page saved is on the stick, or on none. Returns its disposer. */
  readonly onSaved: (listener: (saved: SavedFile) => void) => () => void
  /** The machine woke up. Returns its disposer. */
  readonly onWake: (listener: () => void) => () => void
}

export interface Admission {
  /** It opens one session. */
  readonly token: string
  /** The manager PIN where it was drawn at this start: shown once. */
  readonly drawnPin: string | null
}

export interface SavedFile {
  readonly name: string
  /** False where there is no stick, or none that takes it. */
  readonly saved: boolean
}

export interface ShellState {
  readonly kiosk: boolean
  /** How often the window had to be loaded again since the start, because it crashed or hung. */
  readonly reloads: number
}

declare global {
  interface Window {
    readonly presso?: Shell
  }
}
