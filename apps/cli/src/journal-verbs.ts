import type { Command } from 'commander'
import { exportJournal, fingerprintOf, forgetPeople, repairJournal, verifyJournal } from '@pressobox/appliance'
import { folderOfStand } from './folder-of-stand.ts'

/** `presso journal verify|export|fingerprint|repair|scrub`: a journal that nobody has open. */
export function journalVerbs(program: Command): void {
  const journal = program.command('journal').description('check, read and mend the journal of a stopped box')
  const verb = (name: string, description: string): Command =>
    journal.command(name).description(description).requiredOption('--data <folder>', 'the data folder')
  verb('verify', 'check every line').action(async ({ data }: { data: string }) => {
    const { lastSeq, segments, torn } = await verifyJournal(folderOfStand(data))
    const end =
      torn === null ? 'whole' : `whole but for ${String(torn.bytes)} bytes at the end, which the next start sets aside`
    process.stdout.write(`${String(lastSeq)} facts in ${String(segments.length)} segments, ${end}\n`)
  })
  verb('export', 'write every whole line to standard output').action(async ({ data }: { data: string }) => {
    for await (const line of exportJournal(folderOfStand(data))) process.stdout.write(`${line}\n`)
  })
  verb('fingerprint', 'SHA-256 of the lines of an event, as a certificate of erasing has it')
    .requiredOption('--event <id>', 'the event')
    .option('--to <seq>', 'the last line that counts', Number, Infinity)
    .action(async ({ data, event, to }: { data: string; event: string; to: number }) => {
      const { upTo, fingerprint } = await fingerprintOf(folderOfStand(data), event, to)
      process.stdout.write(`${fingerprint} of ${event} up to line ${String(upTo)}\n`)
    })
  verb('repair', 'cut a damaged journal at its first damage; all after it is kept aside').action(
    async ({ data }: { data: string }) => {
      const kept = await repairJournal(folderOfStand(data))
      process.stdout.write(
        kept.length === 0
          ? 'Nothing was damaged.\n'
          : `Cut. What came after the damage is kept in:\n${kept.join('\n')}\n`,
      )
    },
  )
  verb('scrub', 'rewrite closed segments without names, notes and devices').action(
    async ({ data }: { data: string }) => {
      process.stdout.write(
        `${String(await forgetPeople(folderOfStand(data)))} closed segments rewritten; the newest one is still written to and stays as it is.\n`,
      )
    },
  )
}
