/** Three beats of a box's pulse, of a second each, and a little more. */
const silenceMs = 3_500

/**
 * Staff and displays hear a box's pulse once a second: where it stops without a word, as in a dead spot of the Wi-Fi,
 * the page must not look live for as long as a network takes to notice.
 */
export const createPulseWatch = (stopped: () => void): { readonly beat: () => void; readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    stop,
    beat: () => {
      stop()
      timer = setTimeout(stopped, silenceMs)
    },
  }
}
