import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { configTxt } from './boot-files.ts'
import { isSigned, listText, readList } from './box/bundle-list.ts'
import { configuredSlot, onceConfig, other, runningSlot, versionBefore, withSlot } from './box/slots.ts'
import { signAndPack, updateKey } from './bundle.ts'
import { run } from './shell.ts'

const folder = mkdtempSync(join(tmpdir(), 'presso-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const list = { version: '1.2.0', profile: 'small', files: { 'root.squashfs': sha256, vmlinuz: sha256 } }

test('an update is packed with a list that the key of the box has signed', async () => {
  const files = mkdtempSync(join(folder, 'files-'))
  for (const name of Object.keys(list.files)) writeFileSync(join(files, name), '')
  const mine = updateKey(join(folder, 'mine.pem'))
  const bundle = join(folder, 'pressobox.update')
  await signAndPack(files, { version: '1.2.0', profile: 'small', epoch: 86_400 }, mine.secret, bundle)
  const read = (name: string): string => run('tar', ['-xOf', bundle, name])
  expect(readList(read('list.txt'))).toEqual(list)
  expect(isSigned(read('list.txt'), read('list.sig'), mine.open)).toBe(true)
  expect(isSigned(read('list.txt').replace('1.2.0', '1.2.1'), read('list.sig'), mine.open)).toBe(false)
  expect(isSigned(read('list.txt'), read('list.sig'), updateKey(join(folder, 'other.pem')).open)).toBe(false)
  expect(isSigned(read('list.txt'), '', mine.open)).toBe(false)
})

test('the key is made once, and nobody else reads it', () => {
  const file = join(folder, 'mine.pem')
  expect(updateKey(file)).toEqual(updateKey(file))
  expect(statSync(file).mode & 0o077).toBe(0)
})

test.each([
  ['of another kind', listText(list).replace('pressobox-update 1', 'pressobox-update 2')],
  ['with a name that leaves the folder', listText({ ...list, files: { ...list.files, '../config.txt': sha256 } })],
  ['without a system', listText({ ...list, files: { vmlinuz: sha256 } })],
  ['with a hash that is none', listText({ ...list, files: { 'root.squashfs': 'abc' } })],
  ['that is empty', ''],
])('a list %s is no list', (_what, text) => {
  expect(readList(text)).toBeNull()
})

test('the next slot is named in the config, and all else of it stays as a person wrote it', () => {
  const config = `${configTxt('a')}dtparam=audio=off\n`
  expect(configuredSlot(config)).toBe('a')
  expect(withSlot(config, 'b')).toBe(`${configTxt('b')}dtparam=audio=off\n`)
  expect(configuredSlot(withSlot(config, other('a')))).toBe('b')
  expect(runningSlot('ro rootwait presso.slot=b console=ttyAMA0')).toBe('b')
  expect(runningSlot('ro rootwait presso.slot=a')).toBe('a')
})

test('a trial is all that the config says, for the other slot, and with a watchdog from before the kernel on', () => {
  const config = `${configTxt('a')}[pi5]\ndtparam=nvme`
  expect(onceConfig(config, 'b')).toBe(`${configTxt('b')}[pi5]\ndtparam=nvme\n[all]\nkernel_watchdog_timeout=15\n`)
})

test('the way back is what ran well in the other slot, and none where nothing did', () => {
  const ran = { a: '1.0.0', b: '2.0.0' }
  expect([versionBefore(ran, 'a'), versionBefore(ran, 'b')]).toEqual(['2.0.0', '1.0.0'])
  expect([versionBefore({ ...ran, b: null }, 'a'), versionBefore({ ...ran, a: null }, 'b')]).toEqual([null, null])
})
