import { describe, expect, it } from 'vitest'
import { parsePrinterUrl } from './printer.ts'

describe('a printer', () => {
  it('is called by its URL, and a bad one is refused in words', () => {
    expect([parsePrinterUrl('tcp://[::1]:9101'), parsePrinterUrl('tcp://kitchen.local')]).toEqual([
      { kind: 'tcp', host: '::1', port: 9101 },
      { kind: 'tcp', host: 'kitchen.local', port: 9100 },
    ])
    expect(() => parsePrinterUrl('lpr:x')).toThrow('"lpr:x" is no printer')
  })
})
