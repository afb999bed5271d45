import type { Browser, Page } from 'playwright-core'
import type { Api } from '@pressobox/client'
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

export type Surface = 'phone' | 'display' | 'console'

/** One screen, and how to bring a page to it. `show` ends when the page stands still. */
export interface Scene {
  readonly name: string
  readonly surface: Surface
  readonly flags?: readonly string[]
  readonly show: (stage: Stage) => Promise<void>
}

export const localeOf = { en: 'en-GB', pt: 'pt-PT' } as const
export type SceneLanguage = keyof typeof localeOf

const firstSize = {
  phone: { width: 390, height: 844 },
  display: { width: 1920, height: 1080 },
  console: { width: 1280, height: 800 },
} as const

/** Starts a stand, brings a fresh page to the scene, hands it over, and takes all down again. */
export async function play(
  browser: Browser,
  scene: Scene,
  language: SceneLanguage,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  const data = await temporaryFolder()
  const box = await startBox(data.path, scene.flags)
  const phone = scene.surface === 'phone'
  const context = await browser.newContext({
    viewport: firstSize[scene.surface],
    locale: localeOf[language],
    timezoneId: 'UTC',
    hasTouch: scene.surface !== 'display',
    isMobile: phone,
    deviceScaleFactor: 1,
  })
  try {
    const manager = await staff(box.origin)
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
    await box.kill('SIGTERM')
    await data.remove()
  }
}
