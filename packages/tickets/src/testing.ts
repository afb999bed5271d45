/** A printer for tests: real sockets, paper that can be read and counted, and faults on demand. */
export { startEmulator, type Emulator, type EmulatorOptions } from './emulator/emulator.ts'
export { parseFault, type FaultName } from './emulator/fault.ts'
export { type Paper } from './emulator/paper.ts'
export { samples } from './testing/samples.ts'
