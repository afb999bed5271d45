import { join } from 'node:path'
import { existsSync } from 'node:fs'
import express, { type Express, type Request, type Response } from 'express'
import type { House } from './ask.ts'
import { asked, cookieSetter } from './asked.ts'
import { No } from './no.ts'
import { packedFiles } from './packed-files.ts'
import { ordersCookie } from './people.ts'

const heldOrders = 5

/** The three pages and what they load. A page gives its browser an identity; no GET changes anything of the stand. */
export function pageRoutes(app: Express, house: House): void {
  const { pages } = house.parts
  const page = (folder: string) => (request: Request, response: Response) => {
    asked(house, house.people.of(request.headers.cookie), request, response)
    sendPage(folder, response)
  }
  app.get('/', page(pages.order))
  app.get('/o/:key', (request, response) => {
    asked(house, house.people.of(request.headers.cookie), request, response)
    hold(house, request, response)
    sendPage(pages.order, response)
  })
  app.get('/journey/:id', page(pages.order))
  app.get('/display', page(pages.display))
  app.get('/console', page(pages.barista))
  const forever = { immutable: true, maxAge: '365d', index: false, fallthrough: true } as const
  for (const folder of [pages.order, pages.display, pages.barista]) {
    const assets = join(folder, 'assets')
    app.use('/assets', packedFiles(assets, 'public, max-age=31536000, immutable'), express.static(assets, forever))
  }
  app.use('/pictures', packedFiles(pages.pictures, 'public, max-age=86400'))
  for (const style of ['tokens.css', 'base.css'])
    app.get(`/styles/${style}`, (_request, response) => response.sendFile(join(pages.styles, style)))
  app.use('/static', express.static(join(import.meta.dirname, '..', 'static'), { index: false }))
  app.use('/pictures', express.static(pages.pictures, { maxAge: '1d', index: false }))
}

/** An order's secret link makes this browser its owner: the proof is kept by the browser, and the box keeps nothing. */
function hold(house: House, request: Request, response: Response): void {
  const key = request.params['key']
  if (typeof key !== 'string') return
  const id = house.keys.orderOfKey(key)
  if (id === null || house.stand.find(id) === null) return
  const before = house.people.of(request.headers.cookie).holds.filter((each) => each !== id)
  const keys = [key, ...before.map((each) => house.keys.orderKey(each))].slice(0, heldOrders)
  cookieSetter(response)(ordersCookie, keys.join('.'))
}

function sendPage(folder: string, response: Response): void {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) throw new No('path.unknown')
  response.setHeader('cache-control', 'no-cache')
  response.sendFile(file)
}
