import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileOf, lock, lockText, readInstall, wishes } from './packages.ts'
import { lockFile, packagesOf, profiles } from './profiles.ts'

test('a list has a package a line, and remarks', () => {
  expect(wishes('# the system\nudev\n\nlinux-image-arm64/trixie-backports # newer\n')).toEqual([
    'udev',
    'linux-image-arm64/trixie-backports',
  ])
})

test('what apt would install is read from its own words, in the order of names', () => {
  const said = [
    'Inst login (1:4.16.0-2+really2.41-5 Debian:13.2/stable [arm64])',
    'Inst base-files (13.8+deb13u2 Debian:13.2/stable, Debian-Security:13/stable-security [arm64])',
    'Conf base-files (13.8+deb13u2 Debian:13.2/stable [arm64])',
  ]
  const found = readInstall(said.join('\n'))
  expect(found.map((each) => each.name)).toEqual(['base-files', 'login'])
  expect(found.map(fileOf)).toEqual(['base-files_13.8+deb13u2_arm64.deb', 'login_1%3a4.16.0-2+really2.41-5_arm64.deb'])
})

test.each(Object.values(profiles))('the lock of $name pins all that its lists wish for', (profile) => {
  const text = readFileSync(lockFile(profile.name), 'utf8')
  const pinned = lock.parse(JSON.parse(text))
  const names = new Set(pinned.packages.map((each) => each.name))
  const wished = packagesOf(profile).map((each) => each.replace(/\/.*/, ''))
  expect(wished.filter((name) => !name.startsWith('?') && !names.has(name))).toEqual([])
  expect(pinned.packages.filter((each) => !/^[0-9a-f]{64}$/.test(each.sha256))).toEqual([])
  expect(lockText(pinned)).toBe(text)
})

test('no image has fake-hwclock, which turns a clock back', () => {
  for (const { name } of Object.values(profiles))
    expect(readFileSync(lockFile(name), 'utf8')).not.toContain('"fake-hwclock"')
})
