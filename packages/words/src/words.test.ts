import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogueWords } from './catalogue.ts'
import { consoleWords } from './console.ts'
import { display } from './display.ts'
import { eventWords } from './events.ts'
import { launchWords } from './launch.ts'
import { checkWords } from './check.ts'
import { kiosk } from './kiosk.ts'
import { flawWords } from './flaws.ts'
import { languages, pickLanguage, type Language } from './language.ts'
import { networkWords } from './network.ts'
import { numbersWords } from './numbers.ts'
import { order } from './order.ts'
import { printerWords } from './printers.ts'
import { posterWords } from './poster.ts'
import { problems } from './problems.ts'
import { reportWords } from './report.ts'
import { runningWords } from './running.ts'
import { clock, sayer } from './say.ts'
import { setUpWords } from './set-up.ts'
import { story } from './story.ts'
import { storyKeys } from './story-key.ts'
import { tickets } from './tickets.ts'
import { updateWords } from './update.ts'

const root = join(import.meta.dirname, '..', '..', '..')

const sections = {
  catalogue: catalogueWords,
  check: checkWords,
  console: consoleWords,
  display,
  kiosk,
  events: eventWords,
  flaws: flawWords,
  launch: launchWords,
  network: networkWords,
  numbers: numbersWords,
  order,
  poster: posterWords,
  printers: printerWords,
  problems,
  report: reportWords,
  running: runningWords,
  setUp: setUpWords,
  tickets,
  update: updateWords,
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

/** The forms that a language has for whole numbers, as far as queues go. */
function formsOf(language: Language): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language)
  return new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))
}

/** Plurals that lack a form of their language. */
function gaps(elements: readonly MessageFormatElement[], forms: ReadonlySet<string>): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return []
    // One that only names exact numbers and the rest is a switch, in every language.
    const isSwitch = Object.keys(element.options).every((form) => form.startsWith('=') || form === 'other')
    const isPlural = element.options['=0'] === undefined || !isSwitch
    const missing = [...(isPlural ? forms : [])].filter((form) => element.options[form] === undefined)
    const inside = Object.values(element.options).flatMap((option) => gaps(option.value, forms))
    return [...missing.map((form) => `${element.value}: ${form}`), ...inside]
  })
}

describe.each(Object.entries(sections))('the sentences of %s', (_name, section) => {
  it.each(languages)('say the same in %s as in English, with the same values', (language) => {
    const shape = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, text]) => [key, [...new Set(placeholders(parse(text)))].toSorted()])
    expect(shape(section[language])).toEqual(shape(section.en))
  })

  it.each(languages)('have every plural form of %s', (language) => {
    // English stands in for some sections: its forms are what such a sentence needs.
    const spoken = section[language] === section.en ? 'en' : language
    const missing = Object.entries<string>(section[language]).flatMap(([key, text]) =>
      gaps(parse(text), formsOf(spoken)).map((gap) => `${key}: ${gap}`),
    )
    expect(missing).toEqual([])
  })

  it('do not shout', () => {
    const loud = languages.flatMap((language) =>
      Object.values<string>(section[language]).filter((text) => text.includes('!')),
    )
    expect(loud).toEqual([])
  })
})

describe('no sentence is there for nobody', () => {
  it.each([
    ['order', order.en, ['apps/order/src', 'packages/ui/src', 'packages/gateway/src/guest']],
    ['display', display.en, ['apps/display/src']],
    ['kiosk', kiosk.en, ['apps/kiosk/src']],
    ['tickets', tickets.en, ['packages/tickets/src']],
  ] as const)('of %s', async (_name, words, folders) => {
    const files = (
      await Promise.all(
        folders.map(async (folder) =>
          (await readdir(join(root, folder), { recursive: true })).map((file) => join(root, folder, file)),
        ),
      )
    ).flat()
    const texts = await Promise.all(files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFile(file, 'utf8')))
    const source = texts.join('')
    // What a menu is tagged with is said by its own name.
    const unused = Object.keys(words).filter((key) => !key.startsWith('tag.') && !source.includes(`'${key}'`))
    expect(unused).toEqual([])
  })
})

describe('the story of an order', () => {
  it('is told in every language', () => {
    expect(languages.map((language) => storyKeys.filter((key) => story[language][key] === undefined))).toEqual(
      languages.map(() => []),
    )
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
      pickLanguage('sv-SE,pt-BR;q=0.8,en;q=0.5', 'en'),
      pickLanguage('tlh', 'pt'),
      pickLanguage(null, 'xx'),
    ]).toEqual(['pt', 'pt', 'en'])
  })

  it('shows what is left as a clock does', () => {
    expect([clock(130_000), clock(9_001), clock(-5)]).toEqual(['2:10', '0:10', '0:00'])
  })
})

it('none of something is many in the Portuguese of Portugal', () => {
  const say = sayer('pt', consoleWords)
  expect([0, 1, 2].map((count) => say('drainQuestion', { count }))).toEqual([
    'Terminar os 0 pedidos em curso?',
    'Terminar um pedido em curso?',
    'Terminar os 2 pedidos em curso?',
  ])
})
