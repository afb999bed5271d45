import { EventEmitter } from 'node:events'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const size = /^(\d+)x(\d+)$/.exec(process.env['DOUBLE_SCREEN'] ?? '1280x800')
export const screens = [
  { id: 1, bounds: { x: 0, y: 0, width: Number(size?.[1]), height: Number(size?.[2]) } },
  ...(process.env['DOUBLE_SCREENS'] === '2' ? [{ id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }] : []),
]

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => screens,
  getDisplayMatching: ({ x }: Rectangle) => screens.find(({ bounds }) => bounds.x === x) ?? screens[0],
})
