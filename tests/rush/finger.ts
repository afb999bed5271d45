import type { CDPSession, Page } from 'playwright-core'

export type Lane = 'queued' | 'making' | 'ready'

/** What a finger means to touch: a button, as the page knows it again, and the orders that it moves. */
export interface Aim {
  readonly what: 'card' | 'band' | 'undo'
  readonly lane: Lane
  readonly numbers: readonly number[]
  readonly x: number
  readonly y: number
}

/** What came of it: it acted, the page said that it did not, something else lay there by then, or nothing at all. */
export type Came = 'acted' | 'refused' | 'elsewhere' | 'nothing'

export interface Touch {
  readonly aim: Aim
  readonly came: Came
  /** From the touch to what it did, ms. */
  readonly ms: number
  /** What the page saw of it. */
  readonly saw: string
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** From the eye to the glass, and on the glass. */
const travelMs = 150
const holdMs = 60

/** A finger on the glass: it sets out for what it saw, arrives a moment later, stays for a moment, and looks what came of it. */
export class Finger {
  readonly touches: Touch[] = []
  #page: Page
  #glass: CDPSession

  private constructor(page: Page, glass: CDPSession) {
    this.#page = page
    this.#glass = glass
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page))
  }

  async touch(aim: Aim): Promise<Came> {
    await pause(travelMs)
    await this.#page.evaluate(watch, aim)
    const { x, y } = aim
    const asked = performance.now()
    await this.#glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await pause(holdMs)
    await this.#glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    const { came, saw } = await this.#page.evaluate(seen, aim)
    this.touches.push({ aim, came, ms: performance.now() - asked - holdMs, saw })
    return came
  }
}

/** In the page: what a touch meets from now on. */
function watch({ x, y }: Aim): void {
  const saw: string[] = []
  const name = (thing: EventTarget | null): string =>
    thing instanceof Element
      ? `${thing.tagName.toLowerCase()}.${thing.getAttribute('class') ?? ''} of ${thing.closest('[data-order]')?.getAttribute('data-order') ?? '-'}`
      : ''
  saw.push(`there: ${name(document.elementFromPoint(x, y))}`)
  Reflect.set(window, 'saw', saw)
  Reflect.set(window, 'told', document.querySelector('p.news-item.wrong')?.textContent ?? '')
  for (const type of ['pointerdown', 'pointercancel', 'pointerup', 'click'])
    window.addEventListener(
      type,
      (event) => saw.push(`${type} ${String(Math.round(event.timeStamp))} ${name(event.target)}`),
      {
        capture: true,
        once: true,
      },
    )
}

/** In the page: whether the orders have gone from their lane, or something says why not, within two seconds. */
async function seen({ what, lane, numbers }: Aim): Promise<{ readonly came: Came; readonly saw: string }> {
  const there = (number: number): boolean =>
    document.querySelector(`.lane.${lane} [data-order="${String(number)}"]`) !== null
  const saw = (): string => [Reflect.get(window, 'saw')].flat().join('; ')
  const click = (): string =>
    saw()
      .split('; ')
      .find((each) => each.startsWith('click')) ?? ''
  const end = performance.now() + 2000
  while (performance.now() < end) {
    const moved = what === 'undo' ? numbers.every(there) : !numbers.some(there)
    if (moved) return { came: 'acted', saw: saw() }
    const told = document.querySelector('p.news-item.wrong')?.textContent ?? ''
    if (document.querySelector('[data-untouched]') !== null || (told !== '' && told !== Reflect.get(window, 'told')))
      return { came: 'refused', saw: saw() }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  // What was taken back may have been taken again by somebody else before it was seen.
  if (what === 'undo') return { came: click() === '' ? 'nothing' : 'acted', saw: saw() }
  const aimed = what === 'card' ? click().endsWith(` of ${String(numbers[0])}`) : click().includes('batch')
  return { came: aimed ? 'nothing' : 'elsewhere', saw: saw() }
}
