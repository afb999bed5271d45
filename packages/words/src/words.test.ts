import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { catalogueWords } from './catalogue.ts'
import { consoleWords } from './console.ts'
import { display } from './display.ts'
import { eventWords } from './events.ts'
import { languages, pickLanguage } from './language.ts'
import { launchWords } from './launch.ts'
import { order } from './order.ts'
import { printerWords } from './printers.ts'
import { problems } from './problems.ts'
import { clock, sayer } from './say.ts'
import { tickets } from './tickets.ts'

const sections = {
  catalogue: catalogueWords,
  console: consoleWords,
  display,
  events: eventWords,
  launch: launchWords,
  order,
  printers: printerWords,
  problems,
  tickets,
}

function placeholders(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => placeholders(option.value))]
    }
    return element.type === TYPE.tag ? placeholders(element.children) : [element.value]
  })
}

describe.each(Object.entries(sections))('the sentences of %s', (_name, section) => {
  it.each(languages)('say the same in %s as in English, with the same values', (language) => {
    const shape = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, text]) => [key, [...new Set(placeholders(parse(text)))].toSorted()])
    expect(shape(section[language])).toEqual(shape(section.en))
  })

  it('do not shout', () => {
    const loud = languages.flatMap((language) => Object.values(section[language]).filter((text) => text.includes('!')))
    expect(loud).toEqual([])
  })
})

describe('speaking', () => {
  it('counts as the language does', () => {
    const say = sayer('pt', problems)
    expect(say('code.used-up.detail', { size: 1, clock: '2:10' })).toBe(
      'Este código foi usado uma vez. Um novo aparece em 2:10.',
    )
  })

  it('says the sentence as it is written when a value is missing, instead of failing', () => {
    expect(sayer('en', problems)('stand.closed-until.detail')).toBe('We are closed until {time}.')
  })

  it('picks the first language of a phone that the box knows', () => {
    expect([
      pickLanguage('de-CH,pt-BR;q=0.8,en;q=0.5', 'en'),
      pickLanguage('ja', 'pt'),
      pickLanguage(null, 'xx'),
    ]).toEqual(['pt', 'pt', 'en'])
  })

  it('shows what is left as a clock does', () => {
    expect([clock(130_000), clock(9_001), clock(-5)]).toEqual(['2:10', '0:10', '0:00'])
  })
})
