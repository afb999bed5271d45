import { useEffect, useState } from 'react'
import type { CrowdView, MachineView, StaffSnapshot } from '@pressobox/protocol'
import { api, say, sayRunning } from './house.ts'
import type { Light, Line } from './lights.tsx'
import { conditionOf, printerWords } from './paper-words.ts'

/** What the box and its machine say of themselves, in words. */
export function useHealth(view: StaffSnapshot): readonly Line[] {
  const [kept, setKept] = useState(true)
  const [machine, setMachine] = useState<MachineView | null>(null)
  useEffect(() => {
    void api.health().then((result) => setKept(result.ok))
    void api.machine().then((result) => {
      if (result.ok) setMachine(result.value)
    })
  }, [])
  return [
    { light: kept ? 'good' : 'bad', sentence: say(kept ? 'healthJournal' : 'healthJournalBad') },
    ...printerLines(view),
    ...(machine === null ? [] : machineLines(machine)),
    ...crowdLines(view.crowd),
  ]
}

const leastMegabytes = 200
/** A Pi slows itself down from 80 on. */
const hot = 75

function line(well: boolean, good: string, otherwise: string, light: Light = 'look'): Line {
  return well ? { light: 'good', sentence: good } : { light, sentence: otherwise }
}

/** What the machine cannot say is not said. */
function machineLines({ clockTrusted, freeMegabytes, celsius, undervoltage, image }: MachineView): readonly Line[] {
  return [
    line(clockTrusted, sayRunning('clockGood'), sayRunning('clockLook')),
    line(
      freeMegabytes >= leastMegabytes,
      sayRunning('diskGood', { gigabytes: Math.round(freeMegabytes / 1024) }),
      sayRunning('diskLook', { megabytes: freeMegabytes }),
    ),
    ...(celsius === null
      ? []
      : [line(celsius < hot, sayRunning('heatGood', { celsius }), sayRunning('heatLook', { celsius }))]),
    ...(undervoltage === null ? [] : [line(!undervoltage, sayRunning('powerGood'), sayRunning('powerBad'), 'bad')]),
    ...(image === null ? [] : [{ light: 'good', sentence: sayRunning('imageIs', { ...image }) } as const]),
  ]
}

function crowdLines({ phones, limit, near }: CrowdView): readonly Line[] {
  if (limit === null) return []
  return [line(!near, sayRunning('crowdGood', { phones, limit }), sayRunning('crowdLook', { phones, limit }))]
}

function printerLines({ printers }: StaffSnapshot): readonly Line[] {
  const ill = printers.filter((printer) => printer.state === 'trouble' || printer.cause !== null)
  if (ill.length === 0) return [{ light: 'good', sentence: say('healthPrinters', { count: printers.length }) }]
  return ill.map((printer) => ({
    light: conditionOf(printer) === 'paper-low' ? 'look' : 'bad',
    sentence: say('healthPrinterBad', { name: printer.name, is: printerWords(printer).is }),
  }))
}
