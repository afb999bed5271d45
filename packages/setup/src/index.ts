export { machineFiles, type MachineFile } from './machine-files.ts'
export { readSetUp, type Flaw, type SetUp } from './set-up-file.ts'
