import { z } from 'zod'
import t20 from '../profiles/epson-tm-t20.json' with { type: 'json' }
import t88 from '../profiles/epson-tm-t88.json' with { type: 'json' }
import generic58 from '../profiles/generic-58.json' with { type: 'json' }
import generic80 from '../profiles/generic-80.json' with { type: 'json' }
import star from '../profiles/star-escpos.json' with { type: 'json' }

/**
 * A code page that the printer has: its number in `ESC t`, and its name for the encoder. Those of Hebrew and Arabic are left
 * out: printers join no letters and write from left to right, so these scripts are drawn.
 */
export const CodePage = z.strictObject({
  number: z.number().int().min(0).max(255),
  encoding: z.enum(['ascii', 'cp437', 'cp850', 'cp852', 'cp858', 'cp860', 'cp866', 'windows1252']),
})
export type CodePage = Readonly<z.infer<typeof CodePage>>

/** `gs-v-0`: a picture at once. `esc-star`: in lines of 24 dots, for printers that lack the first (TM-U220, TM-P60). */
export const RasterCommand = z.enum(['gs-v-0', 'esc-star'])
export type RasterCommand = z.infer<typeof RasterCommand>

/** What a printer can do, as data. */
export const Profile = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    title: z.string().min(1).max(60),
    /** Of the paper, in mm. */
    width: z.literal([58, 80]),
    /** In letters of font A, 12 dots each. */
    columns: z.number().int().min(16).max(64),
    dots: z.number().int().multipleOf(8).min(192).max(832),
    /** The first is selected for whatever it can say. */
    codePages: z.array(CodePage).min(1),
    /** After so many lines of feed, so that the last line comes past the knife or the edge. */
    cut: z.strictObject({ kind: z.enum(['none', 'partial', 'full']), feed: z.number().int().min(0).max(12) }),
    raster: RasterCommand,
    drawer: z.boolean(),
    beeper: z.boolean(),
    /** What it answers when all that stood before the question is on paper. */
    confirm: z.enum(['gs-r', 'gs-h', 'none']),
    /** Answers DLE EOT. */
    realTimeStatus: z.boolean(),
    /** What was tried, and how. */
    tested: z.string(),
  })
  .refine(({ columns, dots }) => columns * 12 <= dots, { error: 'more columns than dots have room for' })
export type Profile = Readonly<z.infer<typeof Profile>>

/** The profiles that come with the box. */
export function shippedProfiles(): readonly Profile[] {
  return z.array(Profile).parse([t20, t88, star, generic58, generic80])
}

export function profileNamed(name: string): Profile | null {
  return shippedProfiles().find((profile) => profile.name === name) ?? null
}

/** What printers of a width have in common: the profile of one that nobody described. */
export function profileForPaper(paper: '80mm' | '58mm'): Profile {
  return Profile.parse(paper === '80mm' ? generic80 : generic58)
}
