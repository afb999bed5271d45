import { parsePrinterUrl, Profile, profileForPaper, profileNamed, type Station } from '@pressobox/tickets'
import { z } from 'zod'

const kinds = z.array(z.enum(['bar', 'customer', 'cup', 'shift', 'pad', 'note', 'test']))

/** A printer as the settings keep it. An older box kept its URL alone. */
export const KeptPrinter = z.union([
  z.string().transform((url) => ({ ...blank, url })),
  z.object({
    url: z.string(),
    /** Name of a profile; null: what printers of the box's paper have in common. */
    profile: z.string().nullable().default(null),
    kinds: kinds.nullable().default(null),
    categories: z.array(z.string()).nullable().default(null),
    fallback: z.string().nullable().default(null),
    /** What does not change with its address: `mdns:NAME` or `usb:MAKER MODEL SERIAL`. */
    identity: z.string().nullable().default(null),
    /** The address that a flag gave it when it was followed to `url`: as long as the flag says the same, it is there. */
    followedFrom: z.string().nullable().default(null),
    /** Metres on the roll when it was put in, and the dot rows that were printed on it since. */
    roll: z.object({ metres: z.number(), rows: z.number() }).nullable().default(null),
    /** A new bar ticket is heard. */
    beep: z.boolean().default(false),
    /** What its test page said of it; used where `profile` is `calibrated`. */
    calibrated: Profile.nullable().default(null),
  }),
])
export type KeptPrinter = Readonly<z.output<typeof KeptPrinter>>

const blank = {
  profile: null,
  kinds: null,
  categories: null,
  fallback: null,
  identity: null,
  followedFrom: null,
  roll: null,
  beep: false,
  calibrated: null,
}

export interface PrinterSettings {
  readonly get: () => {
    readonly printers: Readonly<Record<string, KeptPrinter>>
    readonly paper: '80mm' | '58mm'
  }
  readonly set: (printers: Readonly<Record<string, KeptPrinter>>) => Promise<void>
}

export interface NamedUrl {
  readonly name: string
  readonly url: string
}

const dotsPerMetre = 8000

/** All printers of the box: those of the flags for this run, else those of the settings, else the virtual one. */
export class PrinterBook {
  readonly #settings: PrinterSettings
  readonly #flags: readonly NamedUrl[]

  constructor(settings: PrinterSettings, flags: readonly NamedUrl[]) {
    this.#settings = settings
    this.#flags = flags
  }

  /** A flag names it for this run. */
  isFixed(name: string): boolean {
    return this.#flags.some((flag) => flag.name === name)
  }

  kept(name: string): KeptPrinter | null {
    return this.#settings.get().printers[name] ?? null
  }

  stations(): readonly Station[] {
    const { printers, paper } = this.#settings.get()
    const kept = Object.keys(printers).map((name) => ({ name, url: printers[name]?.url ?? 'none:' }))
    const flags = this.#flags.map((flag) => ({ ...flag, url: this.#urlNow(flag) }))
    const named = [...flags, ...kept.filter(({ name }) => !this.isFixed(name) && !this.#flagsWin(name))]
    const wanted = named.length === 0 ? [{ name: 'virtual', url: 'virtual:' }] : named
    return wanted
      .filter(({ url }) => parsePrinterUrl(url).kind !== 'none')
      .map(({ name, url }) => {
        const { profile: wanted, calibrated, kinds: only, categories, fallback, beep } = printers[name] ?? blank
        const own = wanted === 'calibrated' ? calibrated : wanted === null ? null : profileNamed(wanted)
        return { name, url, profile: own ?? profileForPaper(paper), kinds: only, categories, fallback, beep }
      })
  }

  /** Printers that were kept before this run and that no flag names rest while flags say what is there. */
  #flagsWin(name: string): boolean {
    return this.#flags.length > 0 && !this.#added.has(name)
  }

  readonly #added = new Set<string>()

  /** Where a flag's printer is now. */
  #urlNow({ name, url }: NamedUrl): string {
    const kept = this.kept(name)
    return kept !== null && kept.followedFrom === url ? kept.url : url
  }

  /** What does not change of the printer that is at this address; null where nothing is known of it. */
  identity({ name, url }: NamedUrl): string | null {
    const kept = this.kept(name)
    return kept !== null && isSameUrl(kept.url, url) ? kept.identity : null
  }

  /** Keeps what does not change of a printer, and where it is. */
  async follow(name: string, identity: string, url: string): Promise<void> {
    const printer = this.remembered(name)
    const flag = this.#flags.find((each) => each.name === name)
    if (printer === null) return
    await this.#settings.set({
      ...this.#settings.get().printers,
      [name]: { ...printer, identity, url, followedFrom: flag?.url ?? null },
    })
  }

  async put(name: string, printer: KeptPrinter): Promise<void> {
    this.#added.add(name)
    await this.#settings.set({ ...this.#settings.get().printers, [name]: printer })
  }

  async remove(name: string): Promise<void> {
    const { [name]: _gone, ...rest } = this.#settings.get().printers
    await this.#settings.set(rest)
  }

  /** A printer that came from a flag, or by itself, is kept with its URL once there is something to remember of it. */
  remembered(name: string): KeptPrinter | null {
    const station = this.stations().find((each) => each.name === name)
    return this.kept(name) ?? (station === undefined ? null : { ...blank, url: station.url })
  }

  async roll(name: string, roll: KeptPrinter['roll']): Promise<void> {
    const printer = this.remembered(name)
    if (printer !== null) await this.#settings.set({ ...this.#settings.get().printers, [name]: { ...printer, roll } })
  }

  /** Metres left on the roll; null when nobody said when it was put in. */
  metresLeft(name: string): number | null {
    const roll = this.kept(name)?.roll ?? null
    return roll === null ? null : Math.max(0, Math.round((roll.metres - roll.rows / dotsPerMetre) * 10) / 10)
  }
}

export function isSameUrl(a: string, b: string): boolean {
  return a === b || JSON.stringify(parsePrinterUrl(a)) === JSON.stringify(parsePrinterUrl(b))
}
