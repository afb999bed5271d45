export { createAppliance, type Appliance, type ApplianceOptions } from './appliance.ts'
export { BadPrinterUrl, parsePrinterUrl } from '@pressobox/tickets'
export {
  exportJournal,
  FolderInUse,
  JournalDamaged,
  JournalNewer,
  repairJournal,
  verifyJournal,
} from '@pressobox/journal'
export { forgetPeople } from './forget-people.ts'
export { resetPin } from './settings.ts'
