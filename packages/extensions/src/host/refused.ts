import { sentence, type Flaw } from '../manifest/read-manifest.ts'

/** Why something was not taken; `sentence` says all of the flaw. */
export interface Refused {
  readonly flaw: Flaw & { readonly sentence: string }
}

/** What was installed, or why not. */
export type Installed = { readonly name: string } | Refused

export function refused(flaw: Flaw): Refused {
  return { flaw: { ...flaw, sentence: sentence(flaw) } }
}
