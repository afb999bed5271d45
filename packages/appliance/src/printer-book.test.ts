import { describe, expect, it } from 'vitest'
import type { FoundPrinter } from '@pressobox/discovery'
import { FoundPrinters } from './found-printers.ts'
import { KeptPrinter, PrinterBook, type NamedUrl } from './printer-book.ts'

function bookOf(printers: Readonly<Record<string, unknown>>, flags: readonly NamedUrl[] = []) {
  const kept = {
    printers: Object.fromEntries(Object.entries(printers).map(([name, each]) => [name, KeptPrinter.parse(each)])),
  }
  const settings = {
    get: () => ({ printers: kept.printers, paper: '80mm' as const }),
    set: (now: Readonly<Record<string, KeptPrinter>>) => {
      kept.printers = now
      return Promise.resolve()
    },
  }
  return { book: new PrinterBook(settings, flags), kept }
}

function finderOf(book: PrinterBook): FoundPrinters {
  return new FoundPrinters({
    book,
    apply: () => Promise.resolve(),
    changed: () => undefined,
    log: (sentence, error) => {
      throw new Error(sentence, { cause: error })
    },
    now: () => 0,
  })
}

const names = (book: PrinterBook): readonly string[] => book.stations().map(({ name, url }) => `${name} ${url}`)

describe('the printers of a box', () => {
  it('are those of the flags for this run, else those of the settings, else the virtual one', () => {
    const kept = { bar: 'tcp://10.0.0.5', off: 'none:' }
    expect([
      names(bookOf({}).book),
      names(bookOf(kept).book),
      names(bookOf(kept, [{ name: 'flag', url: 'tcp://10.0.0.9' }]).book),
      names(bookOf({}, [{ name: 'flag', url: 'none:' }]).book),
    ]).toEqual([['virtual virtual:'], ['bar tcp://10.0.0.5'], ['flag tcp://10.0.0.9'], []])
  })

  it('keep what the settings say of them beside the URL of a flag', () => {
    const { book } = bookOf(
      { bar: { url: 'tcp://10.0.0.5', profile: 'generic-58', kinds: ['bar'], fallback: 'till' } },
      [{ name: 'bar', url: 'tcp://10.0.0.9' }],
    )
    expect(book.stations().map(({ url, profile, kinds, fallback }) => [url, profile.name, kinds, fallback])).toEqual([
      ['tcp://10.0.0.9', 'generic-58', ['bar'], 'till'],
    ])
  })

  it('count down the roll that was put in', async () => {
    const { book } = bookOf({ bar: 'tcp://10.0.0.5' })
    const before = book.metresLeft('bar')
    await book.roll('bar', { metres: 80, rows: 0 })
    await book.roll('bar', { metres: 80, rows: 100_000 })
    expect([before, book.metresLeft('bar')]).toEqual([null, 67.5])
  })
})

describe('a printer that was given another address', () => {
  const at = (url: string): FoundPrinter => ({ name: 'EPSON', url, identity: 'mdns:EPSON' })

  it('is known by what does not change, and followed there', async () => {
    const { book, kept } = bookOf({ bar: 'tcp://10.0.0.5' })
    let applied = 0
    const finder = new FoundPrinters({
      book,
      apply: () => {
        applied += 1
        return Promise.resolve()
      },
      changed: () => undefined,
      log: (sentence, error) => {
        throw new Error(sentence, { cause: error })
      },
      now: () => 0,
    })
    finder.see([at('tcp://10.0.0.5:9100')])
    await expect.poll(() => kept.printers['bar']?.identity).toBe('mdns:EPSON')
    finder.see([at('tcp://10.0.0.77:9100')])
    await expect.poll(() => applied).toBe(1)
    expect([names(book), finder.moved('bar'), finder.list()]).toEqual([['bar tcp://10.0.0.77:9100'], true, []])
  })

  it('is followed too where a flag names it, after a restart as well, until the flag says something else', async () => {
    const flag = { name: 'bar', url: 'tcp://10.0.0.5' }
    const { book, kept } = bookOf({}, [flag])
    const finder = finderOf(book)
    finder.see([at('tcp://10.0.0.5:9100')])
    await expect.poll(() => kept.printers['bar']?.identity).toBe('mdns:EPSON')
    finder.see([at('tcp://10.0.0.77:9100')])
    await expect.poll(() => names(book)).toEqual(['bar tcp://10.0.0.77:9100'])
    const restarted = bookOf(kept.printers, [flag]).book
    const elsewhere = bookOf(kept.printers, [{ name: 'bar', url: 'tcp://10.0.0.8' }]).book
    expect([names(restarted), names(elsewhere), elsewhere.identity({ name: 'bar', url: 'tcp://10.0.0.8' })]).toEqual([
      ['bar tcp://10.0.0.77:9100'],
      ['bar tcp://10.0.0.8'],
      null,
    ])
  })

  it('at a USB port is known by its serial number, whatever its node', async () => {
    const { book } = bookOf({ bar: 'usb:/dev/usb/lp0' })
    const finder = finderOf(book)
    const usb = (node: string): FoundPrinter => ({
      name: 'EPSON TM-T20III',
      url: `usb:/dev/usb/${node}`,
      identity: 'usb:EPSON TM-T20III X1Y2',
    })
    finder.see([usb('lp0')])
    finder.see([usb('lp1')])
    await expect.poll(() => names(book)).toEqual(['bar usb:/dev/usb/lp1'])
  })

  it('that nobody uses yet is offered', () => {
    const { book } = bookOf({})
    const finder = finderOf(book)
    const nameless = { name: 'lp0', url: 'usb:/dev/usb/lp0', identity: null }
    finder.see([at('tcp://10.0.0.5:9100'), nameless])
    expect(finder.list()).toEqual([at('tcp://10.0.0.5:9100'), nameless])
  })
})
