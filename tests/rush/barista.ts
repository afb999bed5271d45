import type { Page } from 'playwright-core'

/** What a finger did: which order's big button, in which lane. */
export interface Tap {
  readonly number: number
  readonly lane: Lane
}

export type Lane = 'queued' | 'making' | 'ready'

interface Spot {
  readonly number: number
  readonly x: number
  readonly y: number
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: where a finger would touch the first card of a lane that can be touched; null where there is none. */
function firstSpot(lane: string): Spot | null {
  const card = document.querySelector(`.lane.${lane} .slip, .lane.${lane} .shelf-row`)
  const button = card?.querySelector('[data-key=step], .button.quiet:last-of-type') ?? null
  if (!(button instanceof HTMLButtonElement) || button.disabled) return null
  button.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = button.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  // What lies above it, as a toast, is touched instead.
  if (!button.contains(document.elementFromPoint(x, y))) return null
  return { number: Number(card?.getAttribute('data-order')), x, y }
}

async function tap(page: Page, lane: Lane): Promise<Tap | null> {
  const spot = await page.evaluate(firstSpot, lane)
  if (spot === null) return null
  await page.touchscreen.tap(spot.x, spot.y)
  return { number: spot.number, lane }
}

/** A barista by touch: ready before make, make before collect, a tap in so many ms, until it is over and nothing is left. */
export async function barista(page: Page, paceMs: number, isOver: () => boolean): Promise<readonly Tap[]> {
  const taps: Tap[] = []
  for (let turn = 0; ; turn += 1) {
    const lanes: readonly Lane[] = turn % 3 === 2 ? ['ready', 'making', 'queued'] : ['making', 'queued', 'ready']
    let done: Tap | null = null
    for (const lane of lanes) done ??= await tap(page, lane)
    if (done !== null) taps.push(done)
    else if (isOver() && (await page.locator('.slip, .shelf-row').count()) === 0) return taps
    await pause(paceMs * (0.75 + (turn % 5) / 8))
  }
}
