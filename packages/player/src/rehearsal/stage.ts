import { startBoxProcess, type BoxProcess } from './box-process.ts'
import { openCable, type Cable } from './cable.ts'
import { openRoll, type Roll } from './paper.ts'
import { openStaffDesk, type StaffDesk } from './staff-desk.ts'

/** A box that is rehearsed, with its printer and its network. */
export interface Stage {
  readonly origin: string
  readonly network: Cable
  readonly printerCable: Cable
  readonly roll: Roll
  readonly desk: StaffDesk
  readonly box: () => BoxProcess
  /** Starts the box again on the same data, after it is gone. */
  readonly startAgain: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface StageOptions {
  /** The script of the command, `presso`. */
  readonly script: string
  readonly data: string
}

const pin = '246810'
export const rehearsalEvent = 'REHEARSAL'

/** The box's process jumps its wall clock at a signal. */
const movedClock = new URL('moved-clock.ts', import.meta.url).href

export async function openStage({ script, data }: StageOptions): Promise<Stage> {
  const [network, printerCable, roll] = [await openCable(), await openCable(), await openRoll()]
  printerCable.plug(roll.port)
  const words = ['--headless', '--port', '0', '--host', '127.0.0.1', '--data', data, '--pin', pin]
  const flags = ['--event', rehearsalEvent, '--printer', `paper=tcp://127.0.0.1:${String(printerCable.port)}`]
  const start = async (): Promise<BoxProcess> => {
    const started = await startBoxProcess(script, [...words, ...flags], ['--import', movedClock])
    network.plug(started.port)
    return started
  }
  let box = await start()
  const origin = `http://127.0.0.1:${String(network.port)}`
  const desk = await openStaffDesk(origin, pin)
  return {
    origin,
    network,
    printerCable,
    roll,
    desk,
    box: () => box,
    startAgain: async () => {
      box = await start()
    },
    close: async () => {
      desk.leave()
      box.signal('SIGKILL')
      await box.gone
      for (const part of [network, printerCable, roll]) await part.close()
    },
  }
}

export { pin as rehearsalPin }
