/** Why a pattern is no rule, and where; caught where rules are compiled, and told as a sentence. */
export class BadRule extends Error {
  /** Bounds of ours and of EventBridge that no other reading of the pattern can mend. */
  readonly final: boolean

  constructor(path: string, problem: string, final = false) {
    super(`${path === '' ? 'The pattern' : `At ${path}`}: ${problem}.`)
    this.final = final
  }
}

/** A field's place as rules write it: names joined by dots. */
export function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
