/** `on`: the phone promised it. `maybe`: a video plays, which keeps many phones awake and not all. `no`: it cannot be had. */
export type AwakeState = 'off' | 'on' | 'maybe' | 'no'

/**
 * Keeps the screen on while the guest wants it. The wake lock wants a secure origin, which a box on a venue's Wi-Fi
 * is not; a silent moving picture is all that is left there.
 */
export class Awake {
  #state: AwakeState = 'off'
  #listeners = new Set<() => void>()
  #video: HTMLVideoElement | null = null
  #lock: WakeLockSentinel | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): AwakeState => this.#state

  async start(): Promise<void> {
    this.#become((await this.#byLock()) ? 'on' : (await this.#byVideo()) ? 'maybe' : 'no')
  }

  stop(): void {
    void this.#lock?.release()
    this.#lock = null
    this.#video?.remove()
    this.#video = null
    this.#become('off')
  }

  async #byLock(): Promise<boolean> {
    if (!('wakeLock' in navigator)) return false
    const lock = await navigator.wakeLock.request('screen').catch(() => null)
    this.#lock = lock
    // A phone takes it back when the page is hidden; it is asked for again when the page is back.
    lock?.addEventListener('release', () => {
      if (this.#lock === lock) document.addEventListener('visibilitychange', () => void this.start(), { once: true })
    })
    return lock !== null
  }

  async #byVideo(): Promise<boolean> {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 2
    const pen = canvas.getContext('2d')
    if (pen === null || !('captureStream' in canvas)) return false
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.className = 'unseen'
    video.srcObject = canvas.captureStream(1)
    document.body.append(video)
    this.#video = video
    const draw = (): void => {
      if (this.#video !== video) return
      pen.fillRect(0, 0, 2, 2)
      setTimeout(draw, 1000)
    }
    draw()
    return video.play().then(
      () => true,
      () => false,
    )
  }

  #become(state: AwakeState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
