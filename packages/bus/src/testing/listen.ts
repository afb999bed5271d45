// Listens to the bus of a folder in a process of its own, so that a test can kill it: prints `<seq> <id>` of every delivery.
import { compileRule } from '@pressobox/events'
import { openFileBus } from './file-bus.ts'

const [folder = ''] = process.argv.slice(2)
const { bus } = await openFileBus(folder)
const compiled = compileRule({ source: [{ prefix: '' }] })
if ('problem' in compiled) throw new Error(compiled.problem)
await bus.subscribe({
  name: 'listener',
  rules: [compiled.rule],
  start: 'beginning',
  rehearsals: false,
  handle: ({ seq, envelope }) => void process.stdout.write(`${String(seq)} ${envelope.id}\n`),
})
