import type { Browser, Page } from 'playwright-core'
import type { Api } from '@pressobox/client'
import type { Language } from '@pressobox/words'
import { staff, startBox, temporaryFolder, type Box } from '../a-box.ts'

/** A running stand that is open, with a code that stays; scenes change it as they like. */
export interface Stage {
  readonly box: Box
  readonly manager: Api & { readonly cookies: () => string }
  /** A page of its own browser context, in the scene's language. */
  readonly page: Page
  /** Another code-scanning phone without a page. */
  readonly code: () => Promise<string>
}

export type Surface = 'phone' | 'display' | 'console' | 'kiosk'

/** One screen, and how to bring a page to it. `show` ends when the page stands still. */
export interface Scene {
  readonly name: string
  readonly surface: Surface
  /** It needs a box of its own: it pulls the plug. */
  readonly alone?: true
  readonly show: (stage: Stage) => Promise<void>
}

export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
  it: 'it-IT',
  nl: 'nl-NL',
  ja: 'ja-JP',
  zh: 'zh-CN',
  ar: 'ar-EG',
}

const firstSize = {
  phone: { width: 390, height: 844 },
  display: { width: 1920, height: 1080 },
  console: { width: 1280, height: 800 },
  kiosk: { width: 820, height: 1180 },
} as const

export type Play = (scene: Scene, language: Language, then: (page: Page) => Promise<void>) => Promise<void>

export interface Theatre {
  /** Brings a fresh page to the scene, hands it over, and clears the stage again. */
  readonly play: Play
  readonly close: () => Promise<void>
}

/** One box for many scenes, an event of its own for each; a scene that pulls the plug gets a box of its own. */
export async function openTheatre(browser: Browser): Promise<Theatre> {
  const house = await openHouse()
  let event = 0
  return {
    play: async (scene, language, then) => {
      if (scene.alone === true) return play(browser, scene, language, then)
      event += 1
      await house.manager.drain('')
      const { origin } = house.box
      const answer = await fetch(`${origin}/api/event`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: house.manager.cookies(), origin },
        body: JSON.stringify({ eventId: `SCENE-${String(event)}` }),
      })
      if (!answer.ok) throw new Error(await answer.text())
      return perform(browser, house, scene, language, then)
    },
    close: () => house.close(),
  }
}

/** One scene on a box of its own. */
export async function play(
  browser: Browser,
  scene: Scene,
  language: Language,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  const house = await openHouse()
  try {
    await perform(browser, house, scene, language, then)
  } finally {
    await house.close()
  }
}

interface OpenHouse {
  readonly box: Box
  readonly manager: Stage['manager']
  readonly close: () => Promise<void>
}

async function openHouse(): Promise<OpenHouse> {
  const data = await temporaryFolder()
  const box = await startBox(data.path)
  return {
    box,
    manager: await staff(box.origin),
    close: async () => {
      await box.kill('SIGTERM')
      await data.remove()
    },
  }
}

async function perform(
  browser: Browser,
  { box, manager }: OpenHouse,
  scene: Scene,
  language: Language,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: firstSize[scene.surface],
    locale: localeOf[language],
    timezoneId: 'UTC',
    hasTouch: scene.surface !== 'display',
    isMobile: scene.surface === 'phone',
    deviceScaleFactor: 1,
    // A scene is looked at when it stands still, not half-way through a fade.
    reducedMotion: 'reduce',
  })
  try {
    await manager.setStand({ open: true })
    await manager.patchConfig({ name: 'Ada’s Coffee Bar', pickup: 'left of the machine', windowMinutes: 60, language })
    const code = async (): Promise<string> => {
      const result = await manager.code()
      if (!result.ok) throw new Error(result.problem.detail)
      return result.value.code
    }
    const page = await context.newPage()
    await scene.show({ box, manager, page, code })
    await then(page)
  } finally {
    await context.close()
  }
}
