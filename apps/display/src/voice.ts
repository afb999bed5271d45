/** Where a piece is in the recording, in seconds: its beginning and its length. */
type Span = readonly [number, number]
/** Before the number, after it, then the numbers from 0 to 99. */
type Spans = readonly [Span | null, Span, ...(readonly Span[])]

const sounds = import.meta.glob<string>('../voice/*.mp3', { query: '?url', import: 'default', eager: true })
const places = import.meta.glob<Spans>('../voice/*.json', { import: 'default' })

interface Recording {
  readonly buffer: AudioBuffer
  readonly spans: Spans
}

/** The voice that comes with the box, for browsers that have none: numbers put together from one recording a language. */
export class Voice {
  readonly #language: string
  #recording: Promise<Recording> | null = null

  constructor(language: string) {
    this.#language = language
  }

  /** Says the number from so many seconds on. */
  async say(audio: AudioContext, number: number, afterSeconds: number): Promise<void> {
    let at = audio.currentTime + afterSeconds
    const { buffer, spans } = await this.#ready(audio)
    at = Math.max(at, audio.currentTime)
    for (const [start, length] of piecesOf(spans, number)) {
      const piece = audio.createBufferSource()
      piece.buffer = buffer
      piece.connect(audio.destination)
      // Decoders begin an MP3 some hundredths of a second early or late; silence is around each piece.
      piece.start(at, Math.max(0, start - leeway), length + 2 * leeway)
      at += length + 2 * leeway
    }
  }

  /** What failed is tried again with the next call. */
  #ready(audio: AudioContext): Promise<Recording> {
    this.#recording ??= this.#fetch(audio).catch((error: unknown) => {
      this.#recording = null
      throw error
    })
    return this.#recording
  }

  async #fetch(audio: AudioContext): Promise<Recording> {
    const sound = sounds[`../voice/${this.#language}.mp3`]
    const place = places[`../voice/${this.#language}.json`]
    if (sound === undefined || place === undefined) throw new Error(`There is no voice in ${this.#language}.`)
    const [spans, answer] = await Promise.all([place(), fetch(sound)])
    if (!answer.ok) throw new Error(`The voice could not be fetched: ${String(answer.status)}.`)
    return { spans, buffer: await audio.decodeAudioData(await answer.arrayBuffer()) }
  }
}

const leeway = 0.06

/** Up to 99 as one word; a longer one by its digits: they are told apart in any noise. */
function piecesOf([before, after, ...numbers]: Spans, number: number): readonly Span[] {
  const parts = number < 100 ? [number] : Array.from(String(number), Number)
  return [before, ...parts.map((part) => numbers[part] ?? null), after].filter((span) => span !== null)
}
