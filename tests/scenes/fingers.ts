import type { Page } from 'playwright-core'

/** The three sizes of the console: ten inches, the box's own seven, a phone. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 480 },
  { width: 390, height: 844 },
] as const
/** What a wet finger hits. */
const fingerPx = 64

/** In the page: what can be touched and is smaller than that, and what stands out of the screen to the side. */
function tooSmall(least: number): readonly string[] {
  const open = document.querySelector('dialog[open]') ?? document.body
  return [...open.querySelectorAll('button, a[href], input, select, textarea, summary')].flatMap((target) => {
    // A file is chosen by its label.
    const shown = target instanceof HTMLInputElement && target.type === 'file' ? target.closest('label') : target
    if (shown === null || !shown.checkVisibility({ checkVisibilityCSS: true })) return []
    const { width, height, left, right } = shown.getBoundingClientRect()
    const name = `${target.tagName.toLowerCase()} ${shown.textContent.trim().slice(0, 40)}`
    if (width < least - 0.5 || height < least - 0.5) return [`${name}: ${width.toFixed(0)} × ${height.toFixed(0)}`]
    const scrolls = shown.closest('.badges, .scroll, .paper, .tiles') !== null
    return !scrolls && (left < -0.5 || right > innerWidth + 0.5) ? [`${name}: out of the screen`] : []
  })
}

/** What a finger cannot hit at one of the console's sizes, as `at WIDTH: button TEXT: WIDTH × HEIGHT`. */
export async function fingerFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const fault of await page.evaluate(tooSmall, fingerPx)) faults.push(`at ${String(size.width)}: ${fault}`)
  }
  return [...new Set(faults)]
}
