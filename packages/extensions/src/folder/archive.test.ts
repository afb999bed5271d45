import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tar, tgz, zip, type Put } from '../testing/archives.ts'
import { readArchive } from './archive.ts'

const json = JSON.stringify({
  name: 'cup-watch',
  version: '1.0.0',
  title: 'Cup watch',
  description: 'Watches cups.',
  rules: [{ pattern: { 'detail-type': ['OrderManager.WaitingCompletion'] } }],
})
const code = 'export const onEvent = () => undefined'
const own: readonly Put[] = [
  { path: 'extension.json', content: json },
  { path: 'index.js', content: code },
]
const within = (folder: string): readonly Put[] => own.map((put) => ({ ...put, path: `${folder}${String(put.path)}` }))

/** Its files, or why it is not taken. */
async function told(archive: Buffer): Promise<unknown> {
  const read = await readArchive(archive)
  return 'flaw' in read ? `${read.flaw.file} ${read.flaw.problem}` : Object.keys(read.package.files)
}

describe.each([
  ['a .zip', zip],
  ['a .tgz', tgz],
])('%s', (_kind, pack) => {
  const with_ = (...puts: readonly Put[]): Promise<unknown> => told(pack([...own, ...puts]))

  it('is read from its top, from the one folder that it has, and without what is no part of an extension', async () => {
    expect([
      await told(pack(own)),
      await told(pack(within('cup-watch/'))),
      await told(pack(within('./'))),
      await with_({ path: 'README.md', content: 'Cups.' }, { path: 'node_modules/evil/index.js', content: 'no' }),
    ]).toEqual([
      ['extension.json', 'index.js'],
      ['extension.json', 'index.js'],
      ['extension.json', 'index.js'],
      ['extension.json', 'index.js', 'README.md'],
    ])
  })

  it('that leads out of itself is not taken', async () => {
    const paths = [
      '../index.js',
      'cup-watch/../../etc/passwd',
      '/etc/passwd',
      'C:/autoexec.bat',
      '..\\index.js',
      'a\x07b',
    ]
    expect(await Promise.all(paths.map((path) => with_({ path, content: 'no' })))).toEqual(
      paths.map((path) => `${path.replace('\x07', ' ')} leads out of the archive`),
    )
  })

  it('with a link is not taken', async () => {
    expect(await with_({ path: 'README.md', link: '/etc/passwd' })).toBe('README.md is a link, or no plain file')
  })

  it('that says a name twice is not taken, however it is written', async () => {
    expect([
      await with_({ path: 'index.js', content: 'export const onEvent = 1' }),
      await with_({ path: './index.js', content: 'export const onEvent = 1' }),
    ]).toEqual(['index.js is there twice', './index.js is there twice'])
  })

  it('that grows too large is not taken, nor one with too many files', async () => {
    const grows = await with_({ path: 'README.md', content: Buffer.alloc(30 * 1024 * 1024) })
    const many = Array.from({ length: 201 }, (_, index) => ({ path: `${String(index)}.md` }))
    expect([grows, await with_(...many)]).toEqual([
      expect.stringMatching(/^the archive (?:is larger than 2 MB when it is unpacked|cannot be read)/),
      'the archive has more than 200 files',
    ])
  })

  it('with a file that is larger than an extension may have is not taken', async () => {
    expect(await with_({ path: 'README.md', content: 'cup '.repeat(80 * 1024) })).toBe(
      'README.md is larger than 256 KB',
    )
  })

  it('with a file that is no text is not taken', async () => {
    expect(await with_({ path: 'README.md', content: Buffer.from([0xc3, 0x28]) })).toBe('README.md is no text (UTF-8)')
  })

  it('that is cut off is not taken, wherever', async () => {
    const whole = pack(own)
    for (let length = 0; length < whole.length; length += 1)
      expect(await told(whole.subarray(0, length))).toMatch(/^(?:the archive|extension\.json|index\.js) /)
  })

  it('with a changed byte throws nothing, and is read as it was or not at all', async () => {
    const whole = pack(own)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const read = await readArchive(changed)
      if (!('flaw' in read) && 'index.js' in read.package.files) expect(read.package.code).toBe(code)
    }
  })
})

it('a .zip whose entry holds more than it says is not taken', async () => {
  const archive = zip([...own, { path: 'README.md', content: 'cup '.repeat(10_000), said: 4 }])
  expect(await told(archive)).toMatch(/^the archive cannot be read/)
})

it('a .zip with a name that is no text is not taken', async () => {
  expect(await told(zip([...own, { path: Buffer.from([0xff, 0xfe]), content: '' }]))).toBe(
    'a name in the archive is no text (UTF-8)',
  )
})

it('a .tgz that is packed twice is not unpacked again, whatever it looks like', async () => {
  const inner = gzipSync(Buffer.alloc(100 * 1024 * 1024))
  const disguised = Buffer.concat([inner.subarray(0, 257), Buffer.from('ustar'), inner.subarray(262)])
  expect([
    await told(gzipSync(inner)),
    await told(gzipSync(disguised)),
    await told(gzipSync(gzipSync(tar(own)))),
  ]).toEqual(Array.from({ length: 3 }, () => 'the archive is neither a .zip nor a .tgz'))
})

it('what is no archive, none of an extension, or too large is said', async () => {
  expect([
    await told(Buffer.from('hello')),
    await told(Buffer.alloc(1024 * 1024 + 1)),
    await told(zip([{ path: 'README.md', content: 'Cups.' }])),
    await told(zip(within('one/two/'))),
    await told(tgz(own.slice(0, 1))),
  ]).toEqual([
    'the archive is neither a .zip nor a .tgz',
    'the archive is larger than 1 MB',
    'extension.json is missing',
    'extension.json is missing',
    'index.js is missing',
  ])
})
