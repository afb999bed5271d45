export { machineFiles, type MachineFile } from './machine-files.ts'
export { readSetUp, type SetUp } from './set-up-file.ts'
