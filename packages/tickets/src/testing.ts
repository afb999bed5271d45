/** A printer for tests: real sockets, paper that can be read and counted, and faults on demand. */
export { text } from './block.ts'
export { encodeTicket } from './encode.ts'
export { startEmulator, type Emulator } from './emulator/emulator.ts'
export { parseFault } from './emulator/fault.ts'
export { renderTicket } from './render.ts'
export { samples } from './testing/samples.ts'
