import { join } from 'node:path'
import type { Upkeep } from '@pressobox/gateway'
import type { JsonRecord } from '@pressobox/journal'
import type { Stand } from '@pressobox/stand'
import type { SaveBackup } from './closing-backup.ts'
import { wishErasing } from './erase-names.ts'
import type { Restoring } from './restoring.ts'
import type { Settings } from './settings.ts'
import { settled, type Sticks } from './sticks.ts'

interface Keeping {
  readonly data: string
  readonly stand: Stand
  readonly settings: JsonRecord<Settings>
  readonly save: SaveBackup
  readonly sticks: Sticks
  readonly restoring: Restoring
  readonly startAnew: () => void
}

/** What keeps the box, for the console. */
export function upkeepOf({ data, stand, settings, save, sticks, restoring, startAnew }: Keeping): Upkeep {
  return {
    saving: () => sticks.view(),
    chooseFolder: (folder) => sticks.choose(folder),
    saveBackup: async () => {
      const place = await sticks.place()
      if (place === null) return null
      const name = await save(place, stand.state.eventId, stand.seq())
      await settled(place)
      return name
    },
    saveFiles: (files) => sticks.write(files),
    checkUpload: (stream) => restoring.checkStream(stream),
    checkSaved: async (name) => {
      const { place, backups } = await sticks.view()
      return place !== null && backups.some((each) => each.name === name)
        ? restoring.checkFile(join(place, name))
        : null
    },
    restore: (id) => restoring.choose(id),
    eraseNames: (eventId, by) => wishErasing(data, eventId, by, stand.moment().wall),
    startAnew,
    guided: () => settings.get().guided,
    guide: (guided) => settings.set({ ...settings.get(), guided: [...guided] }),
  }
}
