import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directionOf, isLanguage, type Language } from '@pressobox/words'
import express, { type Express, type Request, type Response } from 'express'
import type { Ask, House } from './ask.ts'
import { asked } from './asked.ts'
import { checkPage } from './check-page.ts'
import { guestRoutes } from './guest/guest-routes.ts'
import { keepLanguage } from './language-of.ts'
import { No } from './no.ts'
import { packedFiles } from './packed-files.ts'

/** The pages and what they load. A page gives its browser an identity; no GET changes anything of the stand. */
export function pageRoutes(app: Express, house: House): void {
  const { pages } = house.parts
  const page =
    (folder: string, languageOf: (ask: Ask) => Language = ({ language }) => language) =>
    async (request: Request, response: Response) => {
      const ask = asked(house, house.people.of(request.headers.cookie), request, response)
      await sendPage(folder, languageOf(ask), response)
    }
  guestRoutes(app, house)
  checkPage(app, house)
  app.get('/display', page(pages.display, languageOfBoard))
  app.get('/kiosk', page(pages.kiosk))
  app.get('/console', keepLanguage, page(pages.barista))
  const forever = { immutable: true, maxAge: '365d', index: false, fallthrough: true } as const
  for (const folder of [pages.order, pages.display, pages.kiosk, pages.barista]) {
    const assets = join(folder, 'assets')
    app.use('/assets', packedFiles(assets, 'public, max-age=31536000, immutable'), express.static(assets, forever))
  }
  app.get('/pictures/:name', async (request, response, next) => {
    const { name } = request.params
    if (!name.endsWith('.jpg')) return next()
    const jpeg = await house.parts.drinkPictures.read(name)
    // A menu from another box names pictures that did not come with it.
    if (jpeg === null) return response.redirect('/pictures/drink.svg')
    return response
      .set('cache-control', 'public, max-age=31536000, immutable')
      .type('image/jpeg')
      .send(Buffer.from(jpeg))
  })
  app.use('/pictures', packedFiles(pages.pictures, 'public, max-age=86400'))
  for (const style of ['tokens.css', 'base.css', 'pieces.css'])
    app.get(`/styles/${style}`, (_request, response) => response.sendFile(join(pages.styles, style)))
  const scripts = join(import.meta.dirname, '..', 'static')
  app.use('/static', packedFiles(scripts, 'no-cache'), express.static(scripts, { index: false }))
  app.use('/pictures', express.static(pages.pictures, { maxAge: '1d', index: false }))
}

/** A screen for everybody speaks as the stand does, whatever the television it stands on was set to. */
function languageOfBoard({ query, house }: Ask): Language {
  const { language: asked = '' } = query
  const { language: own } = house.stand.state.config
  return isLanguage(asked) ? asked : isLanguage(own) ? own : 'en'
}

/** A built page, in its reader's language: that is all that the box fills in. */
async function sendPage(folder: string, language: Language, response: Response): Promise<void> {
  const built = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
  if (built === null) throw new No('path.unknown')
  response.set({ 'cache-control': 'no-cache', vary: 'cookie, accept-language' })
  response
    .type('text/html')
    .send(built.replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`))
}
