export { createAppliance, type Appliance, type ApplianceOptions } from './appliance.ts'
export { backUp, BadBackup, restore, type BackedUp, type Restored } from './backup.ts'
export { BadPrinterUrl, parsePrinterUrl } from '@pressobox/tickets'
export {
  exportJournal,
  FolderInUse,
  JournalDamaged,
  JournalNewer,
  lockFolder,
  repairJournal,
  verifyJournal,
} from '@pressobox/journal'
export { fingerprintOf } from './erase-names.ts'
export { eraseBox } from './erase-box.ts'
export { examine, type Examined, type Finding } from './examine.ts'
export { forgetPeople } from './forget-people.ts'
export { flawsFile } from './settings-flaws.ts'
export { resetPin } from './settings.ts'
export { showWifi } from './show-wifi.ts'
