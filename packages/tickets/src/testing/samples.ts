import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { TicketContent } from '@pressobox/domain'
import type { Block } from '../block.ts'
import { dithered } from '../dithered.ts'
import { layOut } from '../lay-out.ts'
import { setUpSlip } from '../papers/set-up-slip.ts'
import { profileNamed, type Profile } from '../profile.ts'
import type { Sheet } from '../sheet.ts'

/** A piece of paper that is kept in `hardware/printer/samples` for everybody to look at and for tests to hold to. */
export interface Sample {
  /** Layout and profile, as `bar.generic-80`. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly profile: Profile
}

const logoFile = fileURLToPath(new URL('../../../../hardware/printer/logo.png', import.meta.url))

const noon = Date.UTC(2026, 5, 20, 11, 58)
const minute = 60_000
const heading = {
  stand: 'Pressobox',
  eventId: 'POPUP',
  printedAt: noon,
  timeZone: 'Europe/Lisbon',
  language: 'en',
}
const order = {
  ...heading,
  number: 42,
  drink: 'Flat White',
  modifiers: ['Oat', 'Extra shot'],
  tags: ['contains-gluten'],
  name: 'Zoë',
  placedAt: noon - 4 * minute,
}

const contents: Readonly<Record<string, object>> = {
  bar: { ...order, kind: 'bar', note: 'Not too hot, please', source: 'phone' },
  'bar-copy': {
    ...order,
    kind: 'bar',
    number: 1207,
    name: '山田 花子',
    note: 'مع حليب الشوفان من فضلك',
    source: 'walk-up',
    language: 'pt',
    copy: 2,
    remakes: 1,
  },
  customer: { ...order, kind: 'customer' },
  cup: { ...order, kind: 'cup' },
  test: { ...heading, kind: 'test', printer: 'Bar' },
  shift: {
    ...heading,
    kind: 'shift',
    from: noon - 300 * minute,
    to: noon,
    drinks: [
      { name: 'Flat White', count: 118 },
      { name: 'Cappuccino', count: 74 },
      { name: 'Americano', count: 31 },
      { name: 'Espresso duplo', count: 22 },
    ],
    wait: { median: 4.2 * minute, slowest: 11 * minute },
    cancelled: 6,
    timedOut: 3,
    missed: 2,
    remade: 1,
  },
  pad: { ...heading, kind: 'pad', first: 246, count: 3 },
  note: { ...heading, kind: 'note', title: 'Cup counter', lines: ['100 cups today', 'Thanks to our sponsor'] },
}

const setUp = {
  stand: 'Pressobox',
  address: 'http://presso.local/console',
  login: 'http://presso.local/console',
  pin: '246810',
  language: 'en',
}

/** Every layout on both widths, and some on printers that want another command. */
export async function samples(): Promise<readonly Sample[]> {
  const logo = await dithered(await readFile(logoFile))
  const on = (profileName: string, names: readonly string[]): readonly Sample[] => {
    const profile = profileNamed(profileName)
    if (profile === null) throw new Error(`no profile ${profileName}`)
    const sheet: Sheet = { profile, link: 'http://presso.local/o/V1StGXR8Z5jdHi6BmyT3p-q0w9', logo, beep: false }
    return names.map((name) => {
      const content = contents[name]
      const blocks = content === undefined ? setUpSlip(setUp, sheet) : layOut(TicketContent.parse(content), sheet)
      return { name: `${name}.${profileName}`, blocks, profile }
    })
  }
  const all = [...Object.keys(contents), 'set-up']
  return [...on('generic-80', all), ...on('generic-58', all), ...on('epson-tm-t88', ['bar', 'bar-copy'])]
}
