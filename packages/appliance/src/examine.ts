import { constants, existsSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { reachableAddresses } from '@pressobox/discovery'
import { FolderInUse, lockFolder, verifyJournal } from '@pressobox/journal'
import { openDesk, openPrinter, type Desk, type Printer, type Station } from '@pressobox/tickets'
import { doWords, isWords, printerWords } from '@pressobox/words/printers'
import { sayer } from '@pressobox/words'
import { listen } from './listen.ts'
import { PrinterBook, type NamedUrl } from './printer-book.ts'
import { readSettings } from './settings.ts'
import { testContent } from './test-content.ts'

/** One line of what was found. `look`: it works, and a person should know. */
export interface Finding {
  readonly how: 'ok' | 'look' | 'bad'
  readonly what: string
  readonly words: string
}

export interface Examined {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly printers: readonly NamedUrl[]
  /** A test page on each printer too. */
  readonly print: boolean
}

const leastFree = 200 * 1024 * 1024
const say = sayer('en', printerWords)
const patient = new AbortController().signal

/** Looks at all that a box needs, and changes nothing; one finding after the other. */
export async function* examine(box: Examined): AsyncGenerator<Finding> {
  yield await folder(box.data)
  const running = isRunning(box.data)
  yield running ? ok('Journal', 'not looked at: the box is running') : await journal(box.data)
  yield await port(box, running)
  yield addresses()
  const { printers, paper } = await readSettings(box.data)
  const book = new PrinterBook({ get: () => ({ printers, paper }), set: () => Promise.resolve() }, box.printers)
  const desk = openDesk()
  try {
    for (const station of book.stations()) yield* printer(station, box, desk)
  } finally {
    await desk.close()
  }
}

function ok(what: string, words: string): Finding {
  return { how: 'ok', what, words }
}

function bad(what: string, words: string): Finding {
  return { how: 'bad', what, words }
}

async function folder(data: string): Promise<Finding> {
  try {
    await access(data, constants.R_OK | constants.W_OK)
    const { bavail, bsize } = await statfs(data)
    const megabytes = Math.floor((bavail * bsize) / 1024 / 1024)
    return bavail * bsize < leastFree
      ? { how: 'look', what: 'Data folder', words: `${data}: only ${String(megabytes)} MB free. Make room.` }
      : ok('Data folder', `${data}: can be written, ${String(megabytes)} MB free`)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing
      ? { how: 'look', what: 'Data folder', words: `${data}: not there yet; the first start makes it` }
      : bad(
          'Data folder',
          `${data}: ${error instanceof Error ? error.message : String(error)}. Give this user the folder.`,
        )
  }
}

function isRunning(data: string): boolean {
  if (!existsSync(join(data, 'lock'))) return false
  try {
    lockFolder(data)()
    return false
  } catch (error) {
    return error instanceof FolderInUse
  }
}

async function journal(data: string): Promise<Finding> {
  try {
    await access(join(data, 'journal'))
  } catch {
    return ok('Journal', 'none yet')
  }
  try {
    const { lastSeq, torn } = await verifyJournal(data)
    const whole = `${String(lastSeq)} facts, every line whole`
    return torn === null
      ? ok('Journal', whole)
      : {
          how: 'look',
          what: 'Journal',
          words: `${whole} but the last ${String(torn.bytes)} bytes; the next start sets them aside`,
        }
  } catch (error) {
    return bad(
      'Journal',
      `${error instanceof Error ? error.message : String(error)}. Look at it with "presso journal verify".`,
    )
  }
}

async function port({ port: wanted, host }: Examined, running: boolean): Promise<Finding> {
  const server = createServer()
  try {
    const found = await listen(server, wanted, host)
    return ok('Port', `${String(found)} is free`)
  } catch (error) {
    if (running) return ok('Port', `${String(wanted)} is in use, as it should be while the box runs`)
    return bad(
      'Port',
      `${String(wanted)}: ${error instanceof Error ? error.message : String(error)}. Choose another with --port.`,
    )
  } finally {
    server.close()
  }
}

function addresses(): Finding {
  const found = reachableAddresses().filter(({ interfaceName }) => interfaceName !== 'lo')
  return found.length === 0
    ? {
        how: 'look',
        what: 'Addresses',
        words: 'none that a phone could reach. Connect the box to the Wi-Fi or a cable.',
      }
    : ok('Addresses', found.map(({ address }) => address).join(', '))
}

async function* printer(station: Station, { data, print }: Examined, desk: Desk): AsyncGenerator<Finding> {
  const { name, url, profile } = station
  const device = openPrinter(name, url, join(data, 'tickets'), profile)
  if (device === null) return
  try {
    const { finding, usable } = await standing(device, station)
    yield finding
    if (print && usable) yield await testPage(device, station, desk)
  } finally {
    device.close()
  }
}

async function standing(device: Printer, { name, url }: Station): Promise<{ finding: Finding; usable: boolean }> {
  const what = `Printer ${name}`
  const { reach, faults } = await device.status(patient)
  const code = faults[0] ?? (reach === 'offline' ? (url.startsWith('usb:') ? 'missing' : 'offline') : null)
  const sentence = (of: string): string => `${url}: ${say(isWords(of))}. ${say(doWords(of))}`
  const usable = code === null || code === 'paper-low'
  if (code !== null) return { finding: { how: usable ? 'look' : 'bad', what, words: sentence(code) }, usable }
  if (reach === 'online') return { finding: ok(what, `${url}: ${say('is.ready')}`), usable }
  return { finding: { how: 'look', what, words: sentence('unknown') }, usable }
}

async function testPage(device: Printer, { name, profile }: Station, desk: Desk): Promise<Finding> {
  const what = `Printer ${name}`
  const content = testContent(name, { stand: 'Pressobox', timeZone: 'UTC', language: 'en', eventId: '' }, Date.now())
  const draft = {
    kind: 'ticket',
    content,
    sheet: { profile, link: null, logo: null, beep: false },
    insteadOf: null,
  } as const
  const { bytes } = await desk.encode(draft)
  const begin = (): Promise<boolean> => Promise.resolve(true)
  const outcome = await device.print({ id: `test-${name}`, bytes, picture: () => desk.draw(draft), begin }, patient)
  if (outcome.kind === 'printed') return ok(what, 'the test page was printed')
  return { how: outcome.kind === 'failed' ? 'bad' : 'look', what, words: `test page: ${say(isWords(outcome.cause))}` }
}
