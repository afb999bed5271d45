/** Where things lie on the card. A slot is large enough for the systems of years; the data partition grows at the first start. */
export const diskId = '50524553'

const mebibyte = 1024 * 1024
const sector = 512
const gapMiB = 4

export type PartitionName = 'boot' | 'a' | 'b' | 'data'
export type Slot = 'a' | 'b'

export interface Partition {
  readonly name: PartitionName
  readonly number: number
  readonly type: string
  readonly start: number
  readonly bytes: number
}

export interface Sizes {
  readonly bootMiB: number
  readonly slotMiB: number
  readonly dataMiB: number
}

export interface Layout {
  readonly partitions: readonly Partition[]
  readonly bytes: number
}

export function layOut(sizes: Sizes): Layout {
  const wanted = [
    { name: 'boot', type: 'c', MiB: sizes.bootMiB },
    { name: 'a', type: '83', MiB: sizes.slotMiB },
    { name: 'b', type: '83', MiB: sizes.slotMiB },
    { name: 'data', type: '83', MiB: sizes.dataMiB },
  ] as const
  let at = gapMiB
  const partitions = wanted.map(({ name, type, MiB }, index) => {
    const start = at * mebibyte
    at += MiB
    return { name, number: index + 1, type, start, bytes: MiB * mebibyte }
  })
  return { partitions, bytes: at * mebibyte }
}

/** For sfdisk. Every start stands in it: left to itself it puts a partition into the gap before the first. */
export function sfdiskScript(layout: Layout): string {
  const lines = layout.partitions.map(
    (each) =>
      `start=${String(each.start / sector)}, size=${String(each.bytes / sector)}, type=${each.type}${each.name === 'boot' ? ', bootable' : ''}`,
  )
  return ['label: dos', `label-id: 0x${diskId}`, 'unit: sectors', ...lines, ''].join('\n')
}

export function partition(layout: Layout, name: PartitionName): Partition {
  const found = layout.partitions.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no partition ${name}.`)
  return found
}

/** How a running system names a partition, on a card, a stick or in an emulator. */
export function partUuid(name: PartitionName): string {
  return `${diskId}-0${String({ boot: 1, a: 2, b: 3, data: 4 }[name])}`
}
