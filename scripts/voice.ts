// npm run voice: writes apps/display/voice, what the display calls numbers by where its browser has no voice of its own. Needs espeak-ng, sox and lame (apt-get install).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Voice {
  /** As espeak-ng calls it. */
  readonly voice: string
  /** What stands before the number and after it, as this voice reads it best; null where nothing does. */
  readonly before: string | null
  readonly after: string
  /** A number up to 99, where the voice does not read figures well. */
  readonly number?: (number: number) => string
}

const ones = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'] as const

/** Japanese in kana: 42 is よんじゅうに. */
function kana(number: number): string {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (ones[tens] ?? '')}じゅう`
  return number === 0 ? 'ゼロ' : `${ten}${ones[number % 10] ?? ''}`
}

const voices: Readonly<Record<string, Voice>> = {
  en: { voice: 'en-gb', before: 'Number', after: 'is ready' },
  de: { voice: 'de', before: 'Nummer', after: 'fertig' },
  fr: { voice: 'fr-fr', before: 'Numéro', after: 'c’est prêt' },
  es: { voice: 'es', before: 'Número', after: 'listo' },
  pt: { voice: 'pt', before: 'Número', after: 'pronto' },
  it: { voice: 'it', before: 'Numero', after: 'pronto' },
  nl: { voice: 'nl', before: 'Nummer', after: 'klaar' },
  ja: { voice: 'ja', before: 'ばんごう', after: 'できました', number: kana },
  zh: { voice: 'cmn-latn-pinyin', before: null, after: 'hao4, zuo4 hao3 le5' },
  ar: { voice: 'ar', before: 'رقم', after: 'جاهز' },
}

const rate = 16_000
/** Decoders begin an MP3 some hundredths of a second early or late: so much silence is around each piece. */
const gap = 0.15

const folder = join(import.meta.dirname, '..', 'apps', 'display', 'voice')
const work = mkdtempSync(join(tmpdir(), 'voice-'))
mkdirSync(folder, { recursive: true })
try {
  for (const [language, voice] of Object.entries(voices)) record(language, voice)
} finally {
  rmSync(work, { recursive: true })
}

/** One file a language, and where in it each piece is: before, after, then the numbers from 0 to 99. Seconds. */
function record(language: string, { voice, before, after, number = String }: Voice): void {
  const texts = [before, after, ...Array.from({ length: 100 }, (_, each) => number(each))]
  const files: string[] = []
  const spans: (readonly [number, number] | null)[] = []
  let at = 0
  for (const [index, text] of texts.entries()) {
    if (text === null) {
      spans.push(null)
      continue
    }
    const [raw, piece] = [join(work, 'raw.wav'), join(work, `${String(index)}.wav`)]
    execFileSync('espeak-ng', ['-v', voice, '-s', '140', '-a', '190', '-w', raw, text])
    const ends = ['silence', '1', '0.01', '0.5%', 'reverse']
    execFileSync('sox', [
      raw,
      '-r',
      String(rate),
      piece,
      ...ends,
      ...ends,
      'gain',
      '-n',
      '-2',
      'pad',
      String(gap),
      String(gap),
    ])
    const long = Number(execFileSync('soxi', ['-D', piece], { encoding: 'utf8' }))
    spans.push([round(at + gap), round(long - 2 * gap)])
    at += long
    files.push(piece)
  }
  const whole = join(work, 'whole.wav')
  execFileSync('sox', [...files, whole])
  execFileSync('lame', ['--quiet', '-m', 'm', '-b', '24', whole, join(folder, `${language}.mp3`)])
  writeFileSync(join(folder, `${language}.json`), `${JSON.stringify(spans)}\n`)
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
