import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { useHealth } from './health-lines.ts'
import { api, say, sayRunning } from './house.ts'
import { Lights, worstOf, type Line } from './lights.tsx'
import { Wrong } from './panel-pieces.tsx'
import { useAddress } from './use-address.ts'

const headings = { good: 'checkGo', look: 'checkLook', bad: 'checkNoGo' } as const
const signs = { good: '[x]', look: '[?]', bad: '[ ]' } as const

/** Before the stand opens: go or no go, and why; on paper too. */
export function ChecklistPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const address = useAddress(view)
  const lines = [...useHealth(view), ...standLines(view, address)]
  const worst = worstOf(lines)
  const print = async (): Promise<void> => {
    const told = lines.map(({ light, sentence }) => `${signs[light]} ${sentence}`.slice(0, 80))
    const result = await api.printNote(sayRunning(headings[worst]), told)
    setProblem(result.ok ? null : result.problem.detail)
  }
  const open = async (): Promise<void> => {
    const result = await api.setStand({ open: true })
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={sayRunning('checkTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <Lights heading={sayRunning(headings[worst])} lines={lines} />
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        <button type="button" className="button quiet" onClick={() => void print()}>
          {sayRunning('checkPrint')}
        </button>
        {!view.stand.open && (
          <button type="button" className="button leaf" disabled={worst === 'bad'} onClick={() => void open()}>
            {say('openStand')}
          </button>
        )}
      </div>
    </Dialog>
  )
}

/** What the stand itself needs before the first guest. */
function standLines({ stand, orders, extensions, printers }: StaffSnapshot, address: string | null): readonly Line[] {
  const gone = stand.menu.filter(({ available }) => !available).map(({ name }) => name)
  const there = stand.menu.length - gone.length
  const tested = orders.some(({ source, placedAt }) => source === 'phone' && placedAt !== null)
  const stopped = extensions.installed.filter(({ quarantine }) => quarantine !== null)
  const far = address === null || !/\/\/(?:127\.|localhost)/.test(address)
  return [
    ...(printers.length > 0 ? [] : [{ light: 'look' as const, sentence: sayRunning('checkNoPrinter') }]),
    { light: there > 0 ? 'good' : 'bad', sentence: sayRunning('checkDrinks', { count: there }) },
    ...(gone.length === 0
      ? []
      : [{ light: 'look' as const, sentence: sayRunning('checkGone', { names: gone.join(', ') }) }]),
    {
      light: far ? 'good' : 'bad',
      sentence: far
        ? sayRunning('checkReach', { address: address ?? stand.hostName ?? '' })
        : sayRunning('checkNoReach'),
    },
    { light: tested ? 'good' : 'look', sentence: sayRunning(tested ? 'checkTested' : 'checkUntested') },
    ...stopped.map(({ name }) => ({ light: 'look' as const, sentence: sayRunning('checkStopped', { name }) })),
  ]
}
