/** One page of a browser that playwright does not drive: asked by scripts, as both its protocols can. */
export interface Engine {
  readonly open: (url: string) => Promise<void>
  /** Runs an expression in the page; gives what it is, as JSON. */
  readonly ask: (expression: string) => Promise<unknown>
  readonly close: () => Promise<void>
}
