import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { sayRunning } from './house.ts'
import { Closing } from './panel-pieces.tsx'
import { useAddress } from './use-address.ts'

interface TestOrderPanelProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** One's own phone orders as a guest's does: what does not work for it works for nobody. */
export function TestOrderPanel({ view, onClose }: TestOrderPanelProps) {
  const { stand, orders } = view
  const address = useAddress(view)
  const come = orders.findLast(({ source, placedAt }) => source === 'phone' && placedAt !== null)
  return (
    <Dialog title={sayRunning('guide.test')} broad onClose={onClose}>
      <ol className="scroll test-steps">
        <li>{sayRunning('testOpen', { open: stand.open ? 'yes' : 'no' })}</li>
        <li>{sayRunning('testWifi')}</li>
        <li>{sayRunning('testScan', { address: address ?? stand.hostName ?? '' })}</li>
        <li>{sayRunning('testElse')}</li>
      </ol>
      <p role="status" className={come === undefined ? 'light look' : 'light good'}>
        {come === undefined ? sayRunning('checkUntested') : sayRunning('testCame', { number: come.number ?? 0 })}
      </p>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
