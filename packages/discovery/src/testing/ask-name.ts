import { setTimeout as pause } from 'node:timers/promises'
import { ownNetworks } from '../addresses.ts'
import { openLine } from '../host-names.ts'

// Asks the networks of the namespace that this process is in for a host name, for two seconds; prints the addresses as JSON.
const name = process.argv[2] ?? ''
const found = new Set<string>()
const lines = ownNetworks().map((address) => openLine(address))
for (const line of lines) {
  line.on('response', ({ answers = [] }) => {
    for (const answer of answers) if (answer.type === 'A' && answer.name === name) found.add(answer.data)
  })
  line.query({ questions: [{ name, type: 'A' }] })
}
await pause(Number(process.argv[3] ?? 2000))
process.stdout.write(`${JSON.stringify([...found].toSorted())}\n`)
process.exit()
