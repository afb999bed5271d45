import { Bell } from '@pressobox/ui'
import type { BoardEntry, StandView } from '@pressobox/protocol'
import { say, voiceLanguage } from './house.ts'
import { Voice } from './voice.ts'

/** The bell has rung by then. */
const afterBellSeconds = 2

/** Calls numbers aloud: a chime, then the machine's own voice in the board's language, or the one that comes with the box. */
export class Caller {
  readonly bell = new Bell()
  readonly #voice = new Voice(voiceLanguage)

  /** A TV's browser sounds after a touch; the box's own screen may at once. */
  constructor() {
    this.bell.prime()
    window.addEventListener('pointerdown', () => this.bell.prime())
    window.addEventListener('keydown', () => this.bell.prime())
  }

  call({ number }: BoardEntry, how: StandView['calls']): void {
    if (how === 'silent') return
    this.bell.ring()
    if (how === 'voice' && !speak(say('spoken', { number }))) this.#sayRecorded(number)
  }

  /** A browser that may not sound, or a recording that does not come: the chime and the screen are all. */
  #sayRecorded(number: number): void {
    const audio = this.bell.running()
    if (audio !== null) this.#voice.say(audio, number, afterBellSeconds).catch(() => undefined)
  }
}

/** Only a voice that needs no network; false where there is none. */
function speak(text: string): boolean {
  if (!('speechSynthesis' in window)) return false
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(voiceLanguage))
  if (voice === undefined) return false
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.rate = 0.9
  speechSynthesis.speak(words)
  return true
}
