/** What the console says. */
export { console } from './console.ts'
export { extensions } from './extensions.ts'
export { flaws } from './flaws.ts'
export { numbers } from './numbers.ts'
export { printers } from './printers.ts'
export { running } from './running.ts'
export { update } from './update.ts'
