// Every screen in every size and language, to be looked at: node scripts/gallery.ts FOLDER [surface] [name] [language]
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../tests/browsers.ts'
import { consoleScenes } from '../tests/scenes/console.ts'
import { displayScenes } from '../tests/scenes/display.ts'
import { phoneScenes } from '../tests/scenes/phone.ts'
import { play, type SceneLanguage, type Surface } from '../tests/scenes/stage.ts'

const sizes: Readonly<Record<Surface, readonly (readonly [number, number])[]>> = {
  phone: [
    [360, 640],
    [390, 844],
  ],
  display: [
    [1920, 1080],
    [1280, 720],
    [1080, 1920],
  ],
  console: [
    [1280, 800],
    [800, 480],
    [390, 844],
  ],
}

const [folder = 'gallery', surface = '', name = '', only = ''] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const languages: readonly SceneLanguage[] = ['en', 'pt']
const wanted = [...phoneScenes, ...displayScenes, ...consoleScenes].filter(
  (scene) => scene.surface.startsWith(surface) && (name === '' || name.split(',').includes(scene.name)),
)
const browser = await openBrowser()
try {
  for (const scene of wanted)
    for (const language of languages.filter((each) => only === '' || each === only))
      await play(browser, scene, language, async (page) => {
        for (const [width, height] of sizes[scene.surface]) {
          await page.setViewportSize({ width, height })
          await page.waitForTimeout(250)
          const file = `${scene.surface}-${scene.name}-${language}-${String(width)}x${String(height)}.png`
          await page.screenshot({ path: join(folder, file), animations: 'disabled' })
        }
      }).catch((error: unknown) => console.error(scene.surface, scene.name, language, error))
} finally {
  await browser.close()
}
