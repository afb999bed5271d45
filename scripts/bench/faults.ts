// Run by npm run bench: how soon the console says what is wrong with a printer, and that it is over. Prints a table, asserts nothing.
import { everyFault } from '../../tests/hosts/faults.ts'

for (const { what, saidMs, clearedMs } of await everyFault())
  console.log(
    `printer: ${what}`.padEnd(46) +
      `${String(saidMs)} / ${String(clearedMs)} ms`.padStart(16) +
      '   said / cleared (3000)',
  )
