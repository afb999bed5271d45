import type { Page } from 'playwright-core'

/**
 * What somebody could not read on the page as it stands: text that leaves the screen at a side, that is cut off by what it
 * stands in, or that runs into other text. `whole`: nothing may need scrolling either, as on a display.
 */
export function unreadable(page: Page, { whole }: { readonly whole: boolean }): Promise<readonly string[]> {
  return page.evaluate((mayNotScroll) => {
    interface Line {
      readonly text: string
      readonly box: DOMRect
      readonly element: Element
      /** It stays where it is while the page scrolls, so that it covers other text for a while. */
      readonly stays: boolean
    }
    const ancestors = (element: Element): Element[] => {
      const found: Element[] = []
      for (let each: Element | null = element; each !== null; each = each.parentElement) found.push(each)
      return found
    }
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (element === null || text === '' || element.closest('.unseen, script, style, noscript, option') !== null)
        continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const styles = ancestors(element).map((each) => getComputedStyle(each))
      const stays = styles.some(({ position }) => position === 'sticky' || position === 'fixed')
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) lines.push({ text, box, element, stays })
    }
    const faults = new Set<string>()
    const dialog = document.querySelector('dialog[open]')
    const seen = dialog === null ? lines : lines.filter(({ element }) => dialog.contains(element))
    for (const { text, box, element } of seen) {
      const middle = (box.top + box.bottom) / 2
      if (box.left < -1 || box.right > innerWidth + 1) faults.add(`leaves the screen at a side: ${text}`)
      if (mayNotScroll && (box.top < -8 || box.bottom > innerHeight + 8)) faults.add(`is not on the screen: ${text}`)
      const top = document.elementFromPoint((box.left + box.right) / 2, middle)
      if (mayNotScroll && top !== null && !top.contains(element) && !element.contains(top))
        faults.add(`stands behind something: ${text}`)
      for (const each of ancestors(element)) {
        const { overflowX, overflowY } = getComputedStyle(each)
        if (each === document.body || each === document.documentElement) break
        const around = each.getBoundingClientRect()
        if (overflowX === 'hidden' && (box.left < around.left - 1 || box.right > around.right + 1))
          faults.add(`is cut off: ${text}`)
        if (overflowY === 'hidden' && (middle > around.bottom || box.bottom > around.bottom + box.height / 4))
          faults.add(`is cut off: ${text}`)
      }
    }
    /** Letters do not fill the box of their line. */
    const ink = ({ box }: Line): readonly [number, number] => [
      box.top + box.height * 0.18,
      box.bottom - box.height * 0.18,
    ]
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) {
        if (one.stays !== other.stays || one.element === other.element) continue
        const [top, bottom] = ink(one)
        const [otherTop, otherBottom] = ink(other)
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(bottom, otherBottom) - Math.max(top, otherTop)
        if (across > 1 && down > 1) faults.add(`run into each other: ${one.text} / ${other.text}`)
      }
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.add('the page is wider than the screen')
    return [...faults]
  }, whole)
}

/** Numbers of a display that hold less than 8 % of the screen's height: these cannot be read from the back of the room. */
export function lowNumbers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.called-number')].flatMap((number) => {
      const share = (number.getBoundingClientRect().height / innerHeight) * 100
      return share >= 8 ? [] : [`holds ${share.toFixed(1)} % of the height: ${number.textContent ?? ''}`]
    }),
  )
}

/** What Tab leads to on the page that shows no focus, or that stands behind something then; `reached` has the words of each. */
export async function tabbed(
  page: Page,
): Promise<{ readonly reached: readonly string[]; readonly faults: readonly string[] }> {
  const reached: string[] = []
  const faults: string[] = []
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(focused)
    if (found === null || reached.includes(found.name)) break
    reached.push(found.name)
    if (!found.shown) faults.push(`shows no focus: ${found.name}`)
    if (found.behind) faults.push(`stands behind something: ${found.name}`)
  }
  return { reached, faults }
}

function focused(): { readonly name: string; readonly shown: boolean; readonly behind: boolean } | null {
  const { activeElement: element } = document
  if (element === null || element === document.body) return null
  const words = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : element.textContent
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  return {
    name: (words ?? '').trim(),
    shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    behind: top === null || (!top.contains(element) && !element.contains(top)),
  }
}
