import { problems as en } from './en/problems.ts'
import { problems as pt } from './pt/problems.ts'
import type { Catalogue } from './say.ts'

export type { ProblemKey } from './en/problems.ts'
export const problems = { en, pt } satisfies Catalogue
