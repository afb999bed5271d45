import { isLanguage, type Language } from '@pressobox/words'
import { z } from 'zod'
import { box, stateOf } from '../ask.ts'
import { posterPage } from '../print/poster.ts'
import { seeking, type Route } from '../route.ts'

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
]
