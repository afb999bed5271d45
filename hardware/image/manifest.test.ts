import { expect, test } from 'vitest'
import { cycloneDx, debianComponent, imagerList, npmComponents } from './manifest.ts'

test('a Debian package is named as the archive names it, with its hash', () => {
  expect(debianComponent({ name: 'login', version: '1:4.16', architecture: 'arm64', sha256: 'ab' })).toEqual({
    name: 'login',
    version: '1:4.16',
    purl: 'pkg:deb/debian/login@1%3A4.16?arch=arm64&distro=debian-13',
    hash: { alg: 'SHA-256', content: 'ab' },
  })
})

test('of npm packages those are listed that ship: no tools, no rooms of the house', () => {
  const found = npmComponents({
    '': { version: '0.1.0' },
    'packages/domain': { version: '0.1.0' },
    'node_modules/@pressobox/domain': { link: true },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/express': { version: '5.3.0', integrity: `sha512-${Buffer.from([1, 255]).toString('base64')}` },
    'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
  })
  expect(found).toEqual([
    {
      name: 'express',
      version: '5.3.0',
      purl: 'pkg:npm/express@5.3.0',
      hash: { alg: 'SHA-512', content: '01ff' },
    },
    { name: '@b/c', version: '1.0.0', purl: 'pkg:npm/%40b/c@1.0.0', hash: null },
  ])
})

test('the bill of materials says nothing of when and where it was made', () => {
  const bill = (): string => JSON.stringify(cycloneDx({ name: 'image', version: '1', epoch: 86_400 }, []))
  expect(bill()).toBe(bill())
  expect(bill()).toContain('"timestamp":"1970-01-02T00:00:00.000Z"')
})

test('the Imager is told sizes and hashes of both, packed and not', () => {
  const image = { name: 'n', description: 'd', url: 'u', bytes: 4, sha256: 'ab', packedBytes: 2, packedSha256: 'cd' }
  expect(imagerList({ ...image, date: '2026-01-01' })).toEqual({
    os_list: [
      {
        name: 'n',
        description: 'd',
        url: 'u',
        extract_size: 4,
        extract_sha256: 'ab',
        image_download_size: 2,
        image_download_sha256: 'cd',
        release_date: '2026-01-01',
        init_format: 'none',
        devices: ['pi4-64bit', 'pi5-64bit'],
      },
    ],
  })
})
