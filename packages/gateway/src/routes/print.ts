import { isLanguage, type Language } from '@pressobox/words'
import { z } from 'zod'
import { box, stateOf } from '../ask.ts'
import { networkCards } from '@pressobox/discovery'
import { itSheet } from '../print/it-sheet.ts'
import { posterPage } from '../print/poster.ts'
import { asking, seeking, type Route } from '../route.ts'

/** Three languages have room on a sheet. */
const Languages = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.string().refine(isLanguage, 'one of the ten languages')).min(1).max(3))

/** What a stand prints on ordinary paper, by any computer that has a printer. */
export const printRoutes: readonly Route[] = [
  seeking({
    method: 'get',
    path: '/print/poster',
    who: 'staff',
    type: 'text/html',
    gives: 'The poster of the stand, one page of A4: how to join its Wi-Fi and how to order',
    query: z.object({ languages: Languages.optional() }),
    handle: async (ask, { languages }) => {
      const { name, language } = stateOf(ask).config
      const { origin, hostName } = box(ask.house)
      const own: Language = isLanguage(language) ? language : 'en'
      const content = await posterPage({
        name,
        languages: languages ?? [...new Set([own, 'en' as const])],
        wifi: ask.house.parts.wifi.get(),
        origin,
        hostName,
      })
      return { status: 200, body: { type: 'text/html; charset=utf-8', content } }
    },
  }),
  asking({
    method: 'get',
    path: '/print/network',
    who: 'staff',
    type: 'text/html',
    gives: 'A page of A4 for the IT of the venue: what the box is in its network, and what it needs there',
    handle: async (ask) => {
      const { house, language } = ask
      const content = await itSheet({
        language,
        name: stateOf(ask).config.name,
        ...box(house),
        cards: networkCards(),
        ssid: house.parts.wifi.get()?.ssid ?? null,
      })
      return { status: 200, body: { type: 'text/html; charset=utf-8', content } }
    },
  }),
]
