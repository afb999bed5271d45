import { expect, test } from 'vitest'
import { cmdlineTxt, configTxt } from './boot-files.ts'
import { layOut, partUuid, sfdiskScript } from './layout.ts'
import { profiles } from './profiles.ts'
import { slotOf } from './trial/firmware.ts'

const layout = layOut({ bootMiB: 256, slotMiB: 512, dataMiB: 128 })

test('no partition touches another, and the two slots are alike', () => {
  const [boot, a, b, data] = layout.partitions
  expect(layout.partitions.map((each) => each.name)).toEqual(['boot', 'a', 'b', 'data'])
  expect([a, b, data].map((each) => each?.start)).toEqual(
    [boot, a, b].map((each) => (each === undefined ? null : each.start + each.bytes)),
  )
  expect(a?.bytes).toBe(b?.bytes)
  expect(data === undefined ? null : data.start + data.bytes).toBe(layout.bytes)
})

test('every partition has its start in the table, with room before the first', () => {
  expect(sfdiskScript(layout)).toBe(
    [
      'label: dos',
      'label-id: 0x50524553',
      'unit: sectors',
      'start=8192, size=524288, type=c, bootable',
      'start=532480, size=1048576, type=83',
      'start=1581056, size=1048576, type=83',
      'start=2629632, size=262144, type=83',
      '',
    ].join('\n'),
  )
})

test('each slot starts from its own folder, with its own root', () => {
  for (const slot of ['a', 'b'] as const) {
    expect(slotOf(configTxt(slot))).toBe(slot)
    expect(cmdlineTxt(slot)).toContain(`root=PARTUUID=${partUuid(slot)} rootfstype=squashfs ro `)
  }
  expect(partUuid('a')).not.toBe(partUuid('b'))
})

test('a system that hangs at the start begins again by itself, which ends the trial of a slot', () => {
  expect(cmdlineTxt('b')).toMatch(/ panic=\d+ /)
})

test.each(Object.values(profiles))('a card of 8 GB has room for the profile $name', ({ sizes }) => {
  expect(layOut(sizes).bytes).toBeLessThan(7.4e9)
})
