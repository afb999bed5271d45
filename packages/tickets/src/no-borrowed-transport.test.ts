import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What sends bytes in node-thermal-printer: it says "printed" when the kernel took them, and loses some. */
const borrowed = /\.(execute|raw|isPrinterConnected|waitForResponse)\(|interface: ['"`](tcp|printer|\/)/

describe('the room of tickets', () => {
  it('calls none of the transports that come with node-thermal-printer', async () => {
    const names = await readdir(import.meta.dirname, { recursive: true })
    const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const guilty: string[] = []
    for (const name of sources)
      if (borrowed.test(await readFile(join(import.meta.dirname, name), 'utf8'))) guilty.push(name)
    expect([sources.length > 20, guilty]).toEqual([true, []])
  })
})
