const notes = [
  { at: 0, hertz: 659.3 },
  { at: 0.18, hertz: 784 },
  { at: 0.36, hertz: 1046.5 },
] as const
const buzz = [300, 150, 300, 150, 500]

/** Rings and buzzes. A phone lets a page sound only after a tap: the one that orders primes it. */
export class Bell {
  #audio: AudioContext | null = null
  #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether a ring would be heard now. */
  readonly sounds = (): boolean => this.#audio?.state === 'running'

  /** What else may sound now; null where nothing may yet. */
  running(): AudioContext | null {
    return this.#audio?.state === 'running' ? this.#audio : null
  }

  /** To be called in a tap. */
  prime(): void {
    if (typeof AudioContext === 'undefined') return
    const audio = (this.#audio ??= new AudioContext())
    audio.onstatechange = () => this.#tell()
    // A refusal shows in the state, which the page says.
    audio.resume().then(
      () => this.#tell(),
      () => undefined,
    )
  }

  ring(): void {
    // Not everywhere (never on iOS), and not before the first tap.
    if ('vibrate' in navigator) navigator.vibrate(buzz)
    const audio = this.#audio
    if (audio?.state !== 'running') return
    for (const round of [0, 1]) for (const { at, hertz } of notes) strike(audio, audio.currentTime + round + at, hertz)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** One soft stroke that fades. */
function strike(audio: AudioContext, at: number, hertz: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.5, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.6)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.65)
}
