import type { Api } from '@pressobox/client'
import { newerFact } from '../../../tests/newer-system.ts'
import { stillThere, wellAfter, type Told } from './bar.ts'
import type { Table } from './checks.ts'
import { readBoot, slotOf } from './firmware.ts'
import { bootLimitMs, until, type Hardware, type Machine } from './machine.ts'
import type { Sticks } from './sticks.ts'

const writeLimitMs = 20 * 60_000

export interface Trial {
  readonly of: Hardware
  readonly table: Table
  /** Orders that the box said yes to. */
  readonly told: Told[]
  readonly logIn: (machine: Machine) => Promise<Api>
  /** Switches the box on, with or without a stick in it. */
  readonly power: (stick: string | null) => Promise<Machine>
}

/** A newer system comes and stays, and the one before is used again; two that are not well come and go. The first machine runs, has the newer one's stick in it, and is open. */
export async function tryUpdates(trial: Trial, running: Machine, sticks: Sticks): Promise<Machine> {
  await refusedWhileOpen(trial, running)
  await (await trial.logIn(running)).setStand({ open: false })
  await running.sh('systemctl restart presso-stick@sda.service')
  await endsByItself(trial, running, 'once closed, the update is written and started')

  const newer = await comesUp(trial, null, 'the newer system starts once, by tryboot.txt', 'tryboot.txt', 'b')
  await stays(trial, newer, 'b')
  await ordersOnceMore(trial, newer)
  const asked = await (await trial.logIn(newer)).startUpdate('back')
  if (!asked.ok) trial.table.add({ what: 'the version before is asked for', ok: false, seen: asked.problem.detail })
  await endsByItself(trial, newer, 'the version before is asked for at the console, and started')

  const before = await comesUp(trial, null, 'it starts once, by tryboot.txt', 'tryboot.txt', 'a')
  await stays(trial, before, 'a')
  await takes(trial, before, sticks.broken, 'an update without a system is written and started')

  await givesWay(trial, null, 'it cannot start, and the box starts again by itself')
  const back = await comesUp(trial, null, 'the old system is back, by config.txt', 'config.txt', 'a')
  await tells(trial, back, 'gave-way', 'hung')
  await takes(trial, back, sticks.sick, 'an update without a stand is written and started')

  await givesWay(trial, null, 'its stand does not start, and the box starts again by itself')
  const last = await comesUp(trial, null, 'the old system is back again', 'config.txt', 'a')
  await tells(trial, last, 'gave-way', 'stopped')
  // The box answers before its keeper has looked at what was tried.
  const said = await until(async () => {
    const { text } = await last.sh('journalctl -u presso-keep -o cat --no-pager')
    return text.includes('was not well') ? text : null
  }, 120_000)
  trial.table.add({ what: 'it says so', ok: said !== null, seen: said ?? 'nothing' })
  return last
}

/** The newer stand knows one more kind of fact (newer-stand.ts), and leaves it out as long as the one before may come back. */
async function ordersOnceMore({ table, told, logIn }: Trial, machine: Machine): Promise<void> {
  const api = await logIn(machine)
  await api.setStand({ open: true })
  const placed = await api.walkUp({ drink: 'americano', modifiers: [] })
  await api.setStand({ open: false })
  if (placed.ok) told.push({ id: placed.value.id, number: placed.value.number })
  const count = (where: string): string => `grep -rc ${newerFact} ${where} | awk -F: '{ n += $NF } END { print n }'`
  const { text } = await machine.sh(
    `${count('/usr/lib/pressobox/apps/cli/code')}; ${count('/var/lib/pressobox/journal')}`,
  )
  const [knows = '0', wrote = ''] = text.split('\n')
  const seen = `its code names the new kind of fact in ${knows} lines, its journal in ${wrote}`
  const ok = placed.ok && Number(knows) > 0 && wrote === '0'
  table.add({ what: 'it takes an order, and writes what the version before can read', ok, seen })
}

async function stays(trial: Trial, machine: Machine, slot: string): Promise<void> {
  const named = (): true | null =>
    slotOf(readBoot(trial.of.card, trial.of.layout, 'config.txt')) === slot ? true : null
  const stayed = (await until(named, bootLimitMs)) ?? false
  trial.table.add({ what: 'it is well and stays', ok: stayed, seen: `config.txt names slot ${slot}` })
  await tells(trial, machine, 'stayed', null)
}

/** What the console shows of the last update; a box answers before its keeper has looked at what was tried. */
async function tells({ table, logIn }: Trial, machine: Machine, is: string, why: string | null): Promise<void> {
  const api = await logIn(machine)
  let seen = 'nothing'
  const told = await until(async () => {
    const reply = await api.update()
    if (!reply.ok) return null
    seen = JSON.stringify(reply.value.update)
    const { last = null } = reply.value.update ?? {}
    return last?.is === is && last.why === why ? true : null
  }, 120_000)
  table.add({ what: `the console is told: ${why ?? is}`, ok: told !== null, seen })
}

async function refusedWhileOpen(trial: Trial, machine: Machine): Promise<void> {
  const log = 'journalctl -b -u presso-stick@sda -o cat --no-pager'
  const refused = await until(async () => {
    const { text } = await machine.sh(log)
    return text.includes('The stand is open') ? text : null
  }, bootLimitMs)
  trial.table.add({
    what: 'an update is refused while the stand is open',
    ok: refused !== null,
    seen: refused ?? 'nothing was said',
  })
  await tells(trial, machine, 'refused', 'open')
}

/** Switched on with a stick in it, a closed box takes the update at once: whatever it is asked, it is asked before. */
async function takes(trial: Trial, machine: Machine, stick: string, what: string): Promise<void> {
  await machine.kill()
  await endsByItself(trial, await trial.power(stick), what)
}

/** Waits for the box to restart: the emulated board ends there. */
async function endsByItself({ table }: Trial, machine: Machine, what: string): Promise<void> {
  const from = Date.now()
  const ended = (await until(() => (machine.runs ? null : true), writeLimitMs)) ?? false
  const seconds = String(Math.round((Date.now() - from) / 1000))
  table.add({ what, ok: ended, seen: `${seconds} s under emulation` })
  if (!ended) await machine.kill()
}

async function comesUp(
  { table, logIn, power, told }: Trial,
  stick: string | null,
  what: string,
  by: Machine['start']['by'],
  slot: string,
): Promise<Machine> {
  const machine = await power(stick)
  const seconds = await wellAfter(machine, bootLimitMs)
  const { start } = machine
  const seen = `slot ${start.slot} by ${start.by}, ${String(seconds ?? '–')} s under emulation`
  table.add({ what, ok: seconds !== null && start.by === by && start.slot === slot, seen })
  table.add(await stillThere(await logIn(machine), told, 'its orders are there'))
  return machine
}

async function givesWay(trial: Trial, stick: string | null, what: string): Promise<void> {
  const machine = await trial.power(stick)
  const { start } = machine
  const ok = start.by === 'tryboot.txt' && start.slot === 'b'
  trial.table.add({ what: 'it is started once, by tryboot.txt', ok, seen: `slot ${start.slot} by ${start.by}` })
  await endsByItself(trial, machine, what)
}
