import type { Fact } from './fact.ts'

/**
 * The way back, a step for each form of the journal: what a fact of form 2 is in form 1, of form 3 in form 2, and so on.
 * A form is the kinds of facts, and what stands in them, that a system can read; `forms/` keeps each as it was.
 * What has no words in the form before is left out of it, and so is in use one update later.
 */
const stepsBack: readonly ((fact: Fact) => readonly Fact[])[] = [
  (fact) => (fact.type === 'guests.arrived' ? [] : [fact]),
]

/** The form that this system writes of itself; it reads all that came before. */
export const newestForm = stepsBack.length + 1

/** Facts as they are written for a box on which the system before this one may have to run again: in its form. */
export function inForm(form: number, facts: readonly Fact[]): readonly Fact[] {
  return stepsBack.slice(form - 1).reduceRight((written, step) => written.flatMap(step), facts)
}
