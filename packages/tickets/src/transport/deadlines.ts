/** How long each step may take, in ms. */
export interface Deadlines {
  readonly connectMs: number
  /** To connect only to ask how it is: what is gone is to be missed within three seconds. */
  readonly lookMs: number
  /** For the answer to a question that a printer with nothing to do answers at once. */
  readonly statusMs: number
  /** Without any progress in handing the bytes over. */
  readonly stallMs: number
  /** For the last answer, from when the printer is known to have everything. */
  readonly confirmMs: number
  /** For the last answer, while the printer is busy or says that it is offline: a change of paper takes a minute. */
  readonly holdMs: number
  /** For the last answer of a printer that has never given one. */
  readonly deafMs: number
  /** For the printer to hang up after us, so that nothing that is still on its way to it is lost. */
  readonly lingerMs: number
}

export const usualDeadlines: Deadlines = {
  connectMs: 2500,
  lookMs: 700,
  statusMs: 600,
  stallMs: 30_000,
  confirmMs: 5000,
  holdMs: 60_000,
  deafMs: 1000,
  lingerMs: 10_000,
}
