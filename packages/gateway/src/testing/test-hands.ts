import { z } from 'zod'
import type { Extending, Machine, Printing, Slides } from '../ports.ts'
import type { Updating } from '../updating.ts'
import type { Upkeep } from '../upkeep.ts'

/** There is a printer `bar`, and one whose test fails by a mistake of our own. */
export const printing: Printing = {
  printers: () => [],
  found: () => [],
  isUrl: () => false,
  profiles: () => [],
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(false),
  test: (name) => {
    if (name === 'broken') z.never().parse(name)
    return name === 'bar'
  },
  calibration: () => ({ pages: [], rulers: [] }),
  calibrate: () => Promise.resolve(false),
  openDrawer: () => false,
  logo: { png: () => null, put: () => Promise.resolve(false) },
  changeRoll: () => Promise.resolve(false),
  picture: () => Promise.resolve(new Uint8Array()),
  shift: () => Promise.reject(new Error('nobody prints here')),
  subscribe: () => () => undefined,
}

/** There are none. */
export const extensions: Extending = {
  view: () => ({ safe: false, installed: [], offered: [] }),
  look: () => Promise.reject(new Error('nobody installs here')),
  installFiles: () => Promise.reject(new Error('nobody installs here')),
  installFolder: () => Promise.reject(new Error('nobody installs here')),
  installOffered: () => Promise.resolve(null),
  enable: () => Promise.resolve(false),
  disable: () => Promise.resolve(false),
  grant: () => Promise.resolve(false),
  set: () => Promise.resolve(null),
  release: () => Promise.resolve(false),
  remove: () => Promise.resolve(false),
  leaveSafeMode: () => Promise.resolve(),
  subscribe: () => () => undefined,
}

/** A box without slides. */
export const slides: Slides = {
  view: () => [],
  add: () => Promise.resolve('no-picture'),
  set: () => Promise.resolve(),
  remove: () => Promise.resolve(false),
  picture: () => Promise.resolve(null),
  subscribe: () => () => undefined,
}

/** There is no stick. */
export const upkeep: Upkeep = {
  saving: () => Promise.resolve({ chosen: null, place: null, places: [], backups: [] }),
  chooseFolder: () => Promise.resolve(false),
  saveBackup: () => Promise.resolve(null),
  saveFiles: () => Promise.resolve(false),
  checkUpload: () => Promise.resolve({ is: 'none', problem: '' }),
  checkSaved: () => Promise.resolve(null),
  restore: () => Promise.resolve(false),
  eraseNames: () => Promise.resolve(),
  startAnew: () => undefined,
  guided: () => [],
  guide: () => Promise.resolve(),
}

/** No image. */
export const updating: Updating = {
  view: () => null,
  subscribe: () => () => undefined,
  take: () => Promise.resolve('foreign'),
  ask: () => Promise.resolve('foreign'),
}

/** One that the box does not own. */
export const machine: Machine = {
  look: async () => ({
    clockTrusted: true,
    owned: false,
    wall: '2026-11-24T12:00:00.000Z',
    freeMegabytes: 1,
    celsius: null,
    undervoltage: null,
    image: null,
  }),
  opensAt: () => null,
  trustClock: () => undefined,
  ask: () => Promise.resolve(false),
}
