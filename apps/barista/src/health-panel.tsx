import { useEffect, useState } from 'react'
import type { MachineView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayRunning } from './house.ts'
import { conditionOf, printerWords } from './paper-words.ts'
import { shell } from './shell.ts'
import { Closing } from './panel-pieces.tsx'

type Light = 'good' | 'look' | 'bad'

interface Line {
  readonly light: Light
  readonly sentence: string
}

const headings = { good: 'healthGood', look: 'healthLook', bad: 'healthBad' } as const

/** One light, and in words what it is made of. */
export function HealthPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const [kept, setKept] = useState(true)
  const [machine, setMachine] = useState<MachineView | null>(null)
  const [reloads, setReloads] = useState<number | null>(null)
  useEffect(() => {
    void api.health().then((result) => setKept(result.ok))
    void api.machine().then((result) => {
      if (result.ok) setMachine(result.value)
    })
    void shell?.state().then((state) => setReloads(state.reloads))
  }, [])
  const lines: readonly Line[] = [
    { light: kept ? 'good' : 'bad', sentence: say(kept ? 'healthJournal' : 'healthJournalBad') },
    ...printerLines(view),
    ...(machine === null ? [] : machineLines(machine)),
    { light: 'good', sentence: say('healthPhones', { count: view.phones.length }) },
    ...(reloads === null
      ? []
      : [
          {
            light: reloads === 0 ? ('good' as const) : ('look' as const),
            sentence: say('healthReloads', { count: reloads }),
          },
        ]),
  ]
  const worst = (['bad', 'look'] as const).find((light) => lines.some((line) => line.light === light)) ?? 'good'
  return (
    <Dialog title={say('healthTitle')} onClose={onClose}>
      <p className={`light ${worst}`} role="status">
        {say(headings[worst])}
      </p>
      <ul className="lights">
        {lines.map(({ light, sentence }) => (
          <li key={sentence} className={`light ${light}`}>
            {sentence}
          </li>
        ))}
      </ul>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

const leastMegabytes = 200
/** A Pi slows itself down from 80 on. */
const hot = 75

/** What the machine cannot say is not said. */
function machineLines({ clockTrusted, freeMegabytes, celsius, undervoltage }: MachineView): readonly Line[] {
  const line = (well: boolean, good: string, otherwise: string, light: Light = 'look'): Line =>
    well ? { light: 'good', sentence: good } : { light, sentence: otherwise }
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
  ]
}

function printerLines({ printers }: StaffSnapshot): readonly Line[] {
  const ill = printers.filter((printer) => printer.state === 'trouble' || printer.cause !== null)
  if (ill.length === 0) return [{ light: 'good', sentence: say('healthPrinters', { count: printers.length }) }]
  return ill.map((printer) => ({
    light: conditionOf(printer) === 'paper-low' ? 'look' : 'bad',
    sentence: say('healthPrinterBad', { name: printer.name, is: printerWords(printer).is }),
  }))
}
