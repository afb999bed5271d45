export { askingDevice } from './asking-device.ts'
export { VirtualTime } from './virtual-time.ts'
