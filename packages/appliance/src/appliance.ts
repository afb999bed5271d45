import { announce } from '@pressobox/discovery'
import { createGateway, Keys, type PinAnswer, type StaffRole } from '@pressobox/gateway'
import { lockFolder } from '@pressobox/journal'
import type { OrderId } from '@pressobox/domain'
import { DrinkPictures } from './drink-pictures.ts'
import { backupStream } from './backup-stream.ts'
import { backupSaver, saveAtClose } from './closing-backup.ts'
import { closeAll, type Closing } from './close-all.ts'
import { startCounting } from './counting.ts'
import { certify, eraseNames } from './erase-names.ts'
import { followOpen } from './follow-open.ts'
import { keepForgetting } from './forgetting.ts'
import { keepLog } from './kept-log.ts'
import { listen } from './listen.ts'
import { MachineDoor } from './machine-door.ts'
import { lookAtMachine } from './machine.ts'
import { openBus } from './open-bus.ts'
import { keepHours } from './opening-hours.ts'
import { extending, startExtensions } from './extending.ts'
import { whereabouts } from './whereabouts.ts'
import { startPress } from './pressing.ts'
import { PrinterBook } from './printer-book.ts'
import { lookAtRadio, watchRadio, type RadioTools } from './radio.ts'
import { finishReplacing, sweepUnpacked } from './replacing.ts'
import { saveClock } from './saved-clock.ts'
import { Restoring } from './restoring.ts'
import { readFlaws } from './settings-flaws.ts'
import { openSettings } from './settings.ts'
import { openSlides } from './slides.ts'
import { Sticks } from './sticks.ts'
import { openTheStand, type BoxTime } from './the-stand.ts'
import { ClockTrust } from './trust.ts'
import { ownPlaces, type UpdatePlaces } from './update-told.ts'
import { openUpdating } from './updating.ts'
import { upkeepOf } from './upkeep.ts'
import { watchWallClock } from './wall-clock.ts'
import { formToWrite, takenOver } from './way-back.ts'
import type { RunningStand } from '@pressobox/stand'

export interface ApplianceOptions {
  readonly port: number
  readonly host: string
  /** The data folder. */
  readonly data: string
  /** Printers by name and URL; empty for those of the settings. */
  readonly printers: readonly { readonly name: string; readonly url: string }[]
  readonly pin: string | null
  readonly eventId: string | null
  readonly demo: boolean
  readonly pages: {
    readonly order: string
    readonly display: string
    readonly kiosk: string
    readonly barista: string
    readonly pictures: string
    readonly styles: string
  }
  /** The folder of extensions that come with the box. */
  readonly shelf: string
  /** Starts without extensions. */
  readonly safe: boolean
  readonly version: string
  /** The folder in which the machine finds what the box wishes of it; null where the box does not own its machine. */
  readonly machine: string | null
  /** The machine's avahi goes by the box's name, and announces it. */
  readonly avahi: boolean
  /** Asked for when the box shall stop and start again on the same folder: something waits for that. */
  readonly startAnew: () => void
  readonly log: (sentence: string, error: unknown) => void
  /** The machine's own where it is left out. */
  readonly time?: BoxTime
  readonly radio?: RadioTools
  readonly updates?: UpdatePlaces
}

export interface Appliance {
  /** The origin of the box itself, as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** The origin that phones can reach. */
  readonly phoneOrigin: string
  /** The manager PIN, when it was drawn at this start. */
  readonly drawnPin: string | null
  /** Resolves once a right PIN was entered since the start. */
  readonly pinEntered: Promise<null>
  /** What recovery put aside; null when the journal was whole. */
  readonly setAside: { readonly file: string; readonly bytes: number } | null
  /** A token that opens one session, for the box's own windows. */
  readonly oneTimeToken: (role: 'display' | 'manager') => string
  /** The cookies of a robot's phone: what it orders is marked as a robot's. No call gives them away. */
  readonly robotCookies: () => Readonly<Record<string, string>>
  /** Whether a PIN opens the kiosk: for the box's own window, counted apart from everybody's tries. */
  readonly checkPin: (pin: string) => Promise<StaffRole | PinAnswer>
  /** Calls back with whether the stand is open, at once and whenever that changes; hands back what ends it. */
  readonly followOpen: (listener: (open: boolean) => void) => () => void
  /** Writes a file to the place where backups go; false where there is none. */
  readonly ontoStick: (name: string, content: Uint8Array) => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** Starts a whole box. What was opened is closed again, in turn, when a later part fails. */
export async function createAppliance(options: ApplianceOptions): Promise<Appliance> {
  const opened: Closing[] = []
  try {
    return await assemble(options, opened)
  } catch (error) {
    await closeAll(opened).catch((also: unknown) => options.log('Stopping after a failed start failed too.', also))
    throw error
  }
}

async function assemble(options: ApplianceOptions, opened: Closing[]): Promise<Appliance> {
  const { data, version } = options
  const kept = keepLog(options.log)
  const { log } = kept
  opened.push(lockFolder(data))
  await finishReplacing(data)
  await sweepUnpacked(data)
  const erased = await eraseNames(data).catch((error: unknown) => {
    log('The names could not be erased; the next start tries it again.', error)
    return null
  })
  const settings = await openSettings(data, options.pin)
  const { record } = settings
  await record.set({ ...record.get(), ...takenOver(record.get(), version) })
  const { hosts } = record.get()
  const book = new PrinterBook(settings.printers, options.printers)
  const form = formToWrite(record.get())
  const running = await openTheStand(data, { form, tickets: book.stations().length > 0, log }, options.time)
  opened.push(running.stop)
  const { stand, journal, lastWall } = running
  if (options.eventId !== null) await activate(stand, options.eventId)
  opened.push(watchWallClock(stand, log), saveClock(data, log))
  const trust = new ClockTrust()
  const door = new MachineDoor(options.machine)
  // A demonstration changes nothing of the box.
  const places = options.demo ? null : (options.updates ?? ownPlaces)
  const updating = await openUpdating({ data, door, log, places })
  opened.push(updating.stop)
  const hours = keepHours(stand, { trusted: trust.is, since: lastWall ?? stand.moment().wall, log })
  opened.push(hours.stop)
  const sticks = new Sticks({
    get: () => record.get().backupFolder,
    set: (backupFolder) => record.set({ ...record.get(), backupFolder }),
  })
  const save = backupSaver(data)
  if (!options.demo) opened.push(saveAtClose(stand, { save, folder: sticks.place, log }))
  const restoring = new Restoring(data)
  opened.push(() => restoring.discard())
  const pages: { of: ((id: OrderId) => string) | null } = { of: null }
  const pressing = await startPress({ stand, journal, book, data, log, link: (id) => pages.of?.(id) ?? null })
  opened.push(pressing.stop)
  if (erased !== null) await certify(stand, data, erased)
  opened.push(keepForgetting({ stand, journal, data, picture: pressing.printing.picture, log }))
  const keys = new Keys(settings.secrets.get().key)
  const bus = openBus({ data, running, userId: (device) => keys.userId(device), log })
  opened.push(() => bus.stop())
  const counting = await startCounting({ bus, data, epoch: journal.epoch, lastSeq: journal.lastSeq, log })
  opened.push(counting.stop)
  const radio = watchRadio(() => lookAtRadio(options.radio))
  opened.push(radio.stop)
  const where = whereabouts(options.host, hosts, {
    interfaceName: () => radio.interfaceOf(settings.wifi.get()?.ssid ?? ''),
    subscribe: radio.subscribe,
  })
  const { shelf, safe } = options
  const extensions = await startExtensions({ stand, journal, bus, data, shelf, safe, port: where.port, log })
  opened.push(() => extensions.stop())
  const gateway = createGateway({
    stand,
    journal,
    secrets: settings.secrets,
    printing: pressing.printing,
    extensions: extending(extensions),
    slides: await openSlides(data),
    drinkPictures: new DrinkPictures(data),
    tally: counting.tally,
    wifi: settings.wifi,
    radio,
    flaws: await readFlaws(),
    machine: {
      look: async () => lookAtMachine(data, { trusted: trust.is(), owned: await door.isThere() }),
      opensAt: hours.opensAt,
      trustClock: trust.say,
      ask: (wish) => door.ask(wish),
    },
    updating,
    backup: () => backupStream(data),
    upkeep: upkeepOf({ data, stand, settings: record, save, sticks, restoring, startAnew: options.startAnew }),
    rehearse: (events) => bus.rehearse(events),
    version,
    demo: options.demo,
    pages: options.pages,
    origin: where.phoneOrigin,
    followOrigin: where.subscribe,
    hostName: where.hostName,
    hosts: where.names,
    log,
    logged: kept.lines,
  })
  opened.push(gateway.stop)
  pages.of = gateway.orderPage
  where.moveTo(await listen(gateway.server, options.port, options.host))
  const txt = () => ({ version, event: stand.state.eventId, order: '/', display: '/display', console: '/console' })
  const announcement = announce({
    port: where.port(),
    txt: txt(),
    ipv6: options.host.includes(':'),
    avahi: options.avahi,
    log,
    onPrinters: pressing.found,
  })
  const stopTelling = stand.subscribe(({ fact }) => {
    if (fact.type === 'event.started') announcement.tell(txt())
  })
  opened.push(announcement.stop, stopTelling, where.follow(announcement.hostName))
  if (settings.drawnPin !== null) {
    const { name, language } = stand.state.config
    const address = `${where.phoneOrigin()}/console`
    const login = `${address}#${gateway.people.oneTimeToken('manager')}`
    pressing.setUpSlip({ stand: name ?? '', address, login, pin: settings.drawnPin, language })
  }
  return {
    origin: where.ownOrigin(),
    phoneOrigin: where.phoneOrigin(),
    drawnPin: settings.drawnPin,
    pinEntered: gateway.pinEntered,
    setAside: journal.setAside,
    oneTimeToken: (role) => gateway.people.oneTimeToken(role),
    robotCookies: () => gateway.people.robotCookies(),
    checkPin: gateway.checkPin,
    followOpen: (listener) => followOpen(stand, listener),
    ontoStick: (name, content) => sticks.write({ [name]: content }),
    stop: () => closeAll(opened),
  }
}

/** Makes another event active, as the flag asks; refused while orders run. */
async function activate(stand: RunningStand['stand'], eventId: string): Promise<void> {
  const outcome = await stand.execute({ name: 'start-event', eventId, copyFrom: null }, { kind: 'box' })
  if (outcome.kind === 'refused') {
    const active = stand.state.eventId
    throw new Error(
      `orders of the event ${active} are still running. Start with --event ${active}, end them, then start again with --event ${eventId}.`,
    )
  }
}
