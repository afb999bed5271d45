/** A printer on TCP that draws its paper: it brings the faces and the canvas in, which a box's own process does without. */
export { startEmulator, type Emulator } from './emulator/emulator.ts'
export type { Paper } from './emulator/paper.ts'
