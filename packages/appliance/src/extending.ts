import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bus } from '@pressobox/bus'
import { ExtensionHost } from '@pressobox/extensions'
import type { Extending } from '@pressobox/gateway'
import type { Journal } from '@pressobox/journal'
import type { Recorded, Stand } from '@pressobox/stand'
import { extensionHands } from './extension-hands.ts'

interface Parts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly bus: Bus
  /** The data folder. */
  readonly data: string
  /** The extensions that come with the box. */
  readonly shelf: string
  /** Starts without extensions. */
  readonly safe: boolean
  /** The port that this box serves on. */
  readonly port: () => number
  readonly log: (sentence: string, error: unknown) => void
}

/** The extensions of a box, on its bus and through its one door. */
export function startExtensions({ stand, journal, bus, data, shelf, safe, port, log }: Parts): Promise<ExtensionHost> {
  return ExtensionHost.open({
    folder: join(data, 'extensions'),
    shelf,
    safe,
    bus,
    hands: extensionHands(stand, port),
    lastSeq: journal.lastSeq,
    now: () => stand.moment().at,
    wait: (ms) => pause(ms, undefined, { ref: false }),
    tell: async ({ manifest: { name, version } }, became, problem) => {
      await stand.execute(
        { name: 'note-extension', extension: name, version, became, problem: problem?.slice(0, 500) ?? null },
        { kind: 'box' },
      )
    },
    log,
  })
}

/** What the gateway may ask of them. */
export function extending(host: ExtensionHost): Extending {
  return {
    view: () => host.view(),
    look: (archive) => host.look(archive),
    installFiles: (files) => host.installFiles(files),
    installFolder: (folder) => host.installFolder(folder),
    installOffered: (name) => host.installOffered(name),
    enable: (name) => host.enable(name),
    disable: (name) => host.disable(name),
    grant: (name, granted) => host.grant(name, granted),
    set: (name, values) => host.set(name, values),
    release: (name) => host.release(name),
    remove: (name) => host.remove(name),
    leaveSafeMode: () => host.leaveSafeMode(),
    subscribe: (listener) => host.subscribe(listener),
  }
}
