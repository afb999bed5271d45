export type Chime = 'new' | 'late' | 'trouble'

/** Notes of each, in Hz, one after the other: up for a new order, the same twice for a late one, down for trouble. */
const notes: Readonly<Record<Chime, readonly number[]>> = {
  new: [659.3, 880],
  late: [587.3, 587.3],
  trouble: [523.3, 392, 293.7],
}
const noteSeconds = 0.18

/** Plays short chimes. A browser lets it only after a touch, the box's own window at once. */
export class Chimes {
  #context: AudioContext | null = null

  sound(chime: Chime, volume: number): void {
    // Also without a sound, for whoever looks: eyes, styles, tests.
    const { dataset } = document.documentElement
    dataset['chime'] = chime
    dataset['chimes'] = String(Number(dataset['chimes'] ?? 0) + 1)
    if (volume === 0) return
    this.#context ??= new AudioContext()
    void this.#context.resume()
    notes[chime].forEach((pitch, place) => this.#note(pitch, place * noteSeconds, volume))
  }

  #note(pitch: number, after: number, volume: number): void {
    const context = this.#context
    if (context === null) return
    const at = context.currentTime + after
    const tone = context.createOscillator()
    const gain = context.createGain()
    tone.type = 'triangle'
    tone.frequency.value = pitch
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(volume * 0.5, at + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds * 1.6)
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + noteSeconds * 1.7)
  }
}
