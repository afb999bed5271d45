import { join } from 'node:path'
import { Argument, type Command } from 'commander'
import { lockFolder } from '@pressobox/appliance'
import { checkFolder, readPackage, sentence, StoppedBox, type Package } from '@pressobox/extensions'
import { addTo, listOf, removeFrom, type Away } from './extension-away.ts'
import { newExtension } from './extension-new.ts'
import { runExtension } from './extension-run.ts'
import { pinFlag } from '@pressobox/launch'
import { Failed, originFlag } from './flags.ts'
import { onChange } from './on-change.ts'

interface Where {
  readonly data: string
  readonly to: string | null
  readonly pin: string | null
}

interface Adding extends Where {
  readonly allow: boolean
  readonly watch: boolean
}

/** `presso extension …`: for who writes extensions, reviews them, and has them on a box. */
export function extensionVerbs(program: Command, tell: (passed: boolean) => void): void {
  const extension = program.command('extension').description('write, check and install extensions')
  const folder = new Argument('<folder>', 'the folder of the extension')
  extension
    .command('new <name>')
    .description('a working extension to start from, with types and a test')
    .option('--in <folder>', 'where its folder is made', '.')
    .action(async (name: string, { in: into }: { in: string }) => say(await newExtension(name, into)))
  extension
    .command('check')
    .description('what a reviewer looks at: manifest, script, README, its own tests')
    .addArgument(folder)
    .action(async (path: string) => tell(await check(path)))
  extension
    .command('run')
    .description('play a recording through an extension, without a box; nothing of what it wants is done')
    .addArgument(folder)
    .argument('[recording]', 'a file of events, or busy-fifteen', 'busy-fifteen')
    .option('--set <setting=value>', 'a setting, as JSON or text (repeatable)', gather, [])
    .option('--watch', 'again whenever a file of it changes', false)
    .action((path: string, recording: string, flags: { set: readonly string[]; watch: boolean }) =>
      again(path, flags.watch, () => runExtension(path, recording, flags.set)),
    )
  where(extension.command('add').description('install or update an extension, switched on').addArgument(folder))
    .option('--allow', 'allow all that it asks for', false)
    .option('--watch', 'again whenever a file of it changes (with --to)', false)
    .action((path: string, flags: Adding) => again(path, flags.watch, () => add(path, flags)))
  where(extension.command('remove <name>').description('remove an extension and all that it kept')).action(
    async (name: string, flags: Where) => remove(name, flags),
  )
  where(extension.command('list').description('the extensions of a box')).action(list)
}

function where(command: Command): Command {
  return command
    .option('--data <folder>', 'the data folder of a box that does not run', './data')
    .option('--to <origin>', 'a box that runs, as http://presso.local:8080', originFlag, null)
    .option('--pin <pin>', 'its PIN', pinFlag, null)
}

function gather(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}

async function again(path: string, watch: boolean, act: () => Promise<void>): Promise<void> {
  if (!watch) return act()
  await onChange(path, async () => {
    await act().catch((error: unknown) =>
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
    )
  })
}

async function check(path: string): Promise<boolean> {
  let passed = true
  for await (const { well, words } of checkFolder(path)) {
    passed &&= well
    say(`${well ? 'ok ' : 'NO '} ${words}`)
  }
  say(passed ? 'It can go to a bar.' : 'It cannot go to a bar yet.')
  return passed
}

async function packageIn(path: string): Promise<Package> {
  const read = await readPackage(path)
  if ('flaw' in read) throw new Failed(sentence(read.flaw))
  return read.package
}

async function add(path: string, { data, to, pin, allow }: Adding): Promise<void> {
  const own = await packageIn(path)
  const { name, version, capabilities } = own.manifest
  if (to === null) await stopped(data, (box) => box.add(own, allow))
  else await addTo(away(to, pin), own, allow)
  say(`${name} ${version} is installed and switched on.`)
  if (capabilities.length > 0 && !allow)
    say(`It asks for ${capabilities.map(({ may }) => may).join(', ')}. Allow that on the console, or with --allow.`)
}

async function remove(name: string, { data, to, pin }: Where): Promise<void> {
  const gone = to === null ? await stopped(data, (box) => box.remove(name)) : await removeFrom(away(to, pin), name)
  if (!gone) throw new Failed(`There is no extension ${name}.`)
  say(`${name} is removed.`)
}

async function list({ data, to, pin }: Where): Promise<void> {
  if (to === null) {
    const found = await new StoppedBox(join(data, 'extensions')).list()
    for (const { manifest, enabled } of found)
      say(line(manifest.name, manifest.version, enabled ? 'on' : 'off', manifest.title))
    return
  }
  for (const { name, version, title, quarantine, running } of await listOf(away(to, pin)))
    say(line(name, version, quarantine === null ? (running ? 'on' : 'off') : `stopped: ${quarantine}`, title))
}

function line(name: string, version: string, how: string, title: string): string {
  return `${name.padEnd(24)} ${version.padEnd(8)} ${how.padEnd(4)} ${title}`
}

function away(to: string, pin: string | null): Away {
  if (pin === null) throw new Failed('A box that runs wants its PIN: --pin.')
  return { to, pin }
}

async function stopped<Result>(data: string, act: (box: StoppedBox) => Promise<Result>): Promise<Result> {
  const release = lockFolder(data)
  try {
    return await act(new StoppedBox(join(data, 'extensions')))
  } finally {
    release()
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
