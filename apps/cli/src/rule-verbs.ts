import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { aliasesOf, RuleTable, tryTable, type TriedCase } from '@pressobox/events'

/** A file that is no table of cases. */
export class BadTable extends Error {}

/** `presso rule test`: what rules say of events, for those who write rules and for us. Tells whether all came out as they should. */
export function ruleVerbs(program: Command, tell: (passed: boolean) => void): void {
  program
    .command('rule')
    .description('try event patterns')
    .command('test')
    .description('run a table of cases: [{id, pattern, event, expect: "true" | "false" | "invalid"}]')
    .argument('<cases>', 'a JSON file')
    .action(async (file: string) => {
      const tried = tryTable(await readTable(file), aliasesOf)
      const failed = tried.filter(({ expect, found }) => expect !== found)
      for (const each of failed) process.stdout.write(`${difference(each)}\n`)
      process.stdout.write(`${String(tried.length - failed.length)} passed, ${String(failed.length)} failed\n`)
      tell(failed.length === 0)
    })
}

function difference({ id, expect, found, problem }: TriedCase): string {
  return `${id}: expected ${expect}, found ${found}${problem === null ? '' : ` (${problem})`}`
}

async function readTable(file: string): Promise<RuleTable> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BadTable(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  const shape = '[{"id", "pattern", "event", "expect": "true" | "false" | "invalid"}]'
  const parsed = RuleTable.safeParse(readJson(text, file, shape))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const where = first === undefined || first.path.length === 0 ? 'the whole' : first.path.map(String).join('.')
  throw new BadTable(
    `${file} is no table of cases (${where}: ${first?.message ?? 'not as expected'}). It needs ${shape}.`,
  )
}

function readJson(text: string, file: string, shape: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadTable(
      `${file} is no JSON (${error instanceof Error ? error.message : String(error)}). It needs ${shape}.`,
    )
  }
}
