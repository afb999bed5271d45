import { isDetour } from '@pressobox/discovery'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { OrderId } from '@pressobox/domain'
import type { Draft, GuestPage, Problem, Story } from '@pressobox/protocol'
import { order as words } from '@pressobox/words/order'
import { parsed } from '@pressobox/words/parsed'
import type { Language, Sentence } from '@pressobox/words'
import type { Request, Response } from 'express'
import type { Ask } from '../ask.ts'
import { snapshotOf } from '../snapshot.ts'
import type { GuestRenderer } from './guest-renderer.ts'
import { PageShell } from './page-shell.ts'

const pack = promisify(gzip)

/** So often a page without JavaScript looks how its order is. */
const againSeconds = 8

/** What the painter puts on the form of a code that was scanned and waits to be taken. */
const scanForm = ' data-scan="'

interface About {
  readonly address: string
  /** The order of the page's secret link, which the browser may not hold yet. */
  readonly held: OrderId | null
  readonly problem: Problem | null
  readonly draft: Draft | null
  readonly story: Story | null
  /** Its address is nobody's: the page says so, and its status too. */
  readonly unknown: boolean
}

const nothingElse = { held: null, problem: null, draft: null, story: null, unknown: false } as const

/** Paints pages of guests and sends them. */
export class GuestPages {
  #renderer: GuestRenderer
  #shell: PageShell
  #words = new Map<Language, Readonly<Record<string, Sentence>>>()

  constructor(folder: string, renderer: GuestRenderer) {
    this.#shell = new PageShell(folder)
    this.#renderer = renderer
  }

  async send(ask: Ask, request: Request, response: Response, about: Partial<About> = {}): Promise<void> {
    const page = this.#page(ask, request.socket.remoteAddress ?? '', {
      address: request.originalUrl,
      ...nothingElse,
      ...about,
    })
    const painted = await this.#paint(ask, page)
    const { view } = page.snapshot
    response.status(page.problem?.status ?? (about.unknown === true ? 404 : 200))
    response.set({ 'cache-control': 'no-store', vary: 'accept, accept-encoding' })
    if (request.accepts(['html', 'json']) === 'json')
      return packed(request, response.type('application/json'), piece(page, painted))
    const html = await this.#shell.filled({
      language: page.language,
      title: view.stand.name,
      data: page,
      painted: painted ?? '',
      scans: painted?.includes(scanForm) ?? false,
      again: waits(page) ? againSeconds : null,
    })
    await packed(request, response.type('text/html'), html)
  }

  /** A fault of the painter is ours: the guest's browser then paints alone. */
  async #paint(ask: Ask, page: GuestPage): Promise<string | null> {
    try {
      return await this.#renderer.paint(page)
    } catch (error) {
      ask.house.parts.log('The order page could not be painted.', error)
      return null
    }
  }

  #page(ask: Ask, from: string, { address, held, problem, draft, story }: About): GuestPage {
    const { house, language, customer } = ask
    const holds = held === null ? customer.holds : [held, ...customer.holds]
    const view = snapshotOf(house, {
      role: 'guest',
      session: null,
      device: customer.device,
      holds,
      language,
      rooms: new Set(),
    })
    return {
      language,
      words: this.#wordsIn(language),
      address,
      snapshot: { epoch: house.parts.journal.epoch, seq: house.stand.seq(), view },
      origin: house.parts.origin(),
      detour: isDetour(from),
      token: house.keys.formToken(customer.device),
      problem,
      draft,
      story,
    }
  }

  #wordsIn(language: Language): Readonly<Record<string, Sentence>> {
    const known = this.#words.get(language)
    if (known !== undefined) return known
    const made = parsed(words[language])
    this.#words.set(language, made)
    return made
  }
}

/** For a page that is open already: what changes in it. It has its words. */
function piece({ words: _words, ...page }: GuestPage, painted: string | null): string {
  return JSON.stringify({ page, painted: painted ?? '' })
}

async function packed(request: Request, response: Response, text: string): Promise<void> {
  if (request.acceptsEncodings('gzip') === 'gzip') response.set('content-encoding', 'gzip').end(await pack(text))
  else response.send(text)
}

/** An order is under way and nothing is being filled in: the page may load again by itself. */
function waits({ address, snapshot, problem, story }: GuestPage): boolean {
  const { view } = snapshot
  if (problem !== null || story !== null || address.includes('?') || view.role !== 'guest') return false
  return view.orders.some(({ state }) => state === 'queued' || state === 'making' || state === 'ready')
}
