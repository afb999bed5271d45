import type { Page } from 'playwright-core'
import { Finger, type Aim, type Lane, type Touch } from './finger.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: where a finger would touch the first card of a lane that can be touched; null where there is none. */
function firstCard(lane: Lane): Aim | null {
  const card = document.querySelector(`.lane.${lane} .slip, .lane.${lane} .shelf-row`)
  const button = card?.querySelector('[data-key=step]') ?? null
  if (!(button instanceof HTMLButtonElement) || button.disabled) return null
  button.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = button.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  // What lies above it, as a toast, is touched instead.
  if (!button.contains(document.elementFromPoint(x, y))) return null
  return { what: 'card', lane, numbers: [Number(card?.getAttribute('data-order'))], x, y }
}

/** In the page: the first band of several drinks of a lane, and which these are. */
function firstBand(lane: Lane): Aim | null {
  const band = document.querySelector(`.lane.${lane} .batch`)
  if (band === null) return null
  const drink = band.querySelector('span')?.textContent ?? ''
  const same = [...document.querySelectorAll(`.lane.${lane} .slip`)].filter((slip) => {
    const words = [...slip.querySelectorAll('.slip-drink, .slip-modifiers')].map(({ textContent }) => textContent)
    return words.join(', ') === drink
  })
  const numbers = same.map((slip) => Number(slip.getAttribute('data-order')))
  const { left, top, width, height } = band.getBoundingClientRect()
  return { what: 'band', lane, numbers, x: left + width / 2, y: top + height / 2 }
}

/** In the page: the undo of what was just done. */
function undoOf({ lane, numbers }: Aim): Aim | null {
  const button = document.querySelector('.toast[role=status] button') ?? null
  if (button === null) return null
  const { left, top, width, height } = button.getBoundingClientRect()
  return { what: 'undo', lane, numbers, x: left + width / 2, y: top + height / 2 }
}

/** Turns of a round, and in how many of them the barista makes coffee: cards come together meanwhile. */
const round = { turns: 40, away: 12 }

/** A barista by touch: ready before make, make before collect, bands and a mistake now and then, a tap in so many ms, until it is over and nothing is left. */
export async function barista(page: Page, paceMs: number, isOver: () => boolean): Promise<readonly Touch[]> {
  const finger = await Finger.of(page)
  for (let turn = 0; ; turn += 1) {
    await pause(paceMs * (0.75 + (turn % 5) / 8))
    if (turn % round.turns < round.away && !isOver()) continue
    const aim = await nextAim(page, turn)
    if (aim === null && isOver() && (await page.locator('.slip, .shelf-row').count()) === 0) return finger.touches
    const came = aim === null ? null : await finger.touch(aim)
    if (aim !== null && came === 'acted' && finger.touches.length % 12 === 0) await takeBack(page, finger, aim)
  }
}

async function nextAim(page: Page, turn: number): Promise<Aim | null> {
  const lanes: readonly Lane[] = turn % 3 === 2 ? ['ready', 'making', 'queued'] : ['making', 'queued', 'ready']
  if (turn % 4 === 3)
    for (const lane of ['queued', 'making'] as const) {
      const band = await page.evaluate(firstBand, lane)
      if (band !== null) return band
    }
  for (const lane of lanes) {
    const card = await page.evaluate(firstCard, lane)
    if (card !== null) return card
  }
  return null
}

async function takeBack(page: Page, finger: Finger, aim: Aim): Promise<void> {
  await page.locator('.toast[role=status] button').waitFor()
  const undo = await page.evaluate(undoOf, aim)
  if (undo !== null) await finger.touch(undo)
}
