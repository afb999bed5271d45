export { text } from './block.ts'
export { calibrate, type Answers } from './calibrate.ts'
export { dithered } from './dithered.ts'
export type { Dots } from './dots.ts'
export { encodeTicket } from './encode.ts'
export { layOut } from './lay-out.ts'
export { openPrinter } from './open-printer.ts'
export { setUpSlip, type SetUp } from './papers/set-up-slip.ts'
export { openDesk, type Desk, type Draft } from './desk.ts'
export { Press, type Kept, type PressParts, type Report } from './press.ts'
export type { PrinterState, Trouble } from './printer-state.ts'
export { stationFor, type Station } from './station.ts'
export {
  BadPrinterUrl,
  parsePrinterUrl,
  usualManners,
  type Cause,
  type Condition,
  type Fault,
  type Job,
  type Manners,
  type Outcome,
  type Printer,
} from './printer.ts'
export { profileForPaper, profileNamed, shippedProfiles, type Profile } from './profile.ts'
export { paperRows, renderTicket } from './render.ts'
export type { Sheet } from './sheet.ts'
export { tcpPrinter } from './tcp-printer.ts'
export { type Deadlines } from './transport/deadlines.ts'
export { EscPosReader, readEscPos, type ReaderOptions } from './reader/reader.ts'
export { type Command, type Item } from './reader/item.ts'
export { startEmulator, type Emulator, type EmulatorOptions } from './emulator/emulator.ts'
export { faultList, parseFault, type EmulatedFault, type FaultName } from './emulator/fault.ts'
export { type Paper } from './emulator/paper.ts'
