import type { Scene, Stage } from './stage.ts'

const scene = (name: string, show: Scene['show']): Scene => ({ name, surface: 'kiosk', show })

const at = (stage: Stage, screen: string): Promise<void> =>
  stage.page.locator(`[data-screen="${screen}"]`).waitFor({ timeout: 15_000 })

const paired = async (stage: Stage, query = ''): Promise<void> => {
  await stage.page.goto(`${stage.box.origin}/kiosk${query}`)
  const code = stage.page.getByText(/^[A-Z0-9]{6}$/)
  await stage.manager.confirmPairing((await code.textContent()) ?? '')
  await at(stage, 'start')
}

const menu = async (stage: Stage, query = ''): Promise<void> => {
  await paired(stage, query)
  await stage.page.locator('.middle > .great').click()
  await at(stage, 'menu')
}

const drink = async (stage: Stage): Promise<void> => {
  await menu(stage)
  await stage.page.locator('.drink-card').nth(1).click()
  await at(stage, 'drink')
}

export const kioskScenes: readonly Scene[] = [
  scene('start', (stage) => paired(stage)),
  scene('menu', async (stage) => {
    await stage.manager.patchDrink('americano', { available: false })
    await menu(stage)
  }),
  scene('drink', drink),
  scene('still-there', async (stage) => {
    await menu(stage, '?idle=1')
    await stage.page.locator('dialog').waitFor()
  }),
  scene('placed', async (stage) => {
    await drink(stage)
    await stage.page.locator('.below .great').last().click()
    await at(stage, 'placed')
  }),
]
