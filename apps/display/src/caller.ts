import { Bell } from '@pressobox/ui'
import type { BoardEntry, StandView } from '@pressobox/protocol'
import { say, voiceLanguage } from './house.ts'

/** Calls numbers aloud: a chime, then a voice where the machine has one of its own in the board's language. */
export class Caller {
  readonly bell = new Bell()

  /** A TV's browser sounds after a touch; the box's own screen may at once. */
  constructor() {
    this.bell.prime()
    window.addEventListener('pointerdown', () => this.bell.prime())
    window.addEventListener('keydown', () => this.bell.prime())
  }

  call({ number }: BoardEntry, how: StandView['calls']): void {
    if (how === 'silent') return
    this.bell.ring()
    if (how === 'voice') speak(say('spoken', { number }))
  }
}

/** Only a voice that needs no network; without one the chime is all. */
function speak(text: string): void {
  if (!('speechSynthesis' in window)) return
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(voiceLanguage))
  if (voice === undefined) return
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.rate = 0.9
  speechSynthesis.speak(words)
}
