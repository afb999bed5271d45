import { useEffect, useState } from 'react'
import type { Wifi } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

const open: Wifi = { ssid: '', password: null, hidden: false }

/** The Wi-Fi that displays tell guests to join. */
export function WifiPanel({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<Wifi | null>(null)
  const [wifi, setWifi] = useState(open)
  const [limit, setLimit] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void api.wifi().then((result) => {
      if (!result.ok) return
      setShown(result.value.wifi)
      setLimit(result.value.limit)
      setWifi(result.value.wifi ?? open)
    })
  }, [])
  const keep = async (next: Wifi | null): Promise<void> => {
    const result = await api.putWifi(next)
    setProblem(result.ok ? null : result.problem.detail)
    if (!result.ok) return
    setShown(next)
    setWifi(next ?? open)
  }
  const hold = async (next: number | null): Promise<void> => {
    const result = await api.putPhoneLimit(next)
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) setLimit(next)
  }
  return (
    <Dialog title={sayRunning('wifiTitle')} broad onClose={onClose}>
      <p role="status">{shown === null ? sayRunning('wifiNone') : sayRunning('wifiNow', { ssid: shown.ssid })}</p>
      <Wrong problem={problem} />
      <div className="scroll own">
        <label className="field-label">
          {sayRunning('wifiName')}
          <input
            className="field"
            value={wifi.ssid}
            maxLength={32}
            autoCapitalize="none"
            onChange={(event) => setWifi({ ...wifi, ssid: event.target.value })}
          />
        </label>
        <label className="field-label">
          {sayRunning('wifiPassword')}
          <input
            className="field"
            value={wifi.password ?? ''}
            maxLength={63}
            autoCapitalize="none"
            onChange={({ target }) => setWifi({ ...wifi, password: target.value === '' ? null : target.value })}
          />
        </label>
        <Choices
          label={sayRunning('wifiHidden')}
          choices={[
            { value: 'no', name: say('no') },
            { value: 'yes', name: say('yes') },
          ]}
          isChosen={(value) => (value === 'yes') === wifi.hidden}
          onChoose={(value) => setWifi({ ...wifi, hidden: value === 'yes' })}
        />
        <p className="muted">{sayRunning('wifiText')}</p>
        <PhoneLimit limit={limit} onLimit={(next) => void hold(next)} />
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button" disabled={wifi.ssid === ''} onClick={() => void keep(wifi)}>
          {sayRunning('wifiKeep')}
        </button>
        <button type="button" className="button quiet" disabled={shown === null} onClick={() => void keep(null)}>
          {sayRunning('wifiEnd')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

interface PhoneLimitProps {
  /** Null for what is usual, 0 for any number. */
  readonly limit: number | null
  readonly onLimit: (limit: number | null) => void
}

/** How many phones the Wi-Fi holds before guests are asked to the counter. */
function PhoneLimit({ limit, onLimit }: PhoneLimitProps) {
  const usual = [
    { value: 'usual', name: sayRunning('crowdUsual') },
    { value: '19', name: sayRunning('crowdMinimal') },
    { value: '40', name: sayRunning('crowdPoint') },
    { value: '0', name: sayRunning('crowdAny') },
  ]
  const chosen = limit === null ? 'usual' : String(limit)
  const own = usual.some(({ value }) => value === chosen) ? [] : [{ value: chosen, name: chosen }]
  return (
    <Choices
      wide
      label={sayRunning('crowdTitle')}
      choices={[...usual, ...own]}
      isChosen={(value) => value === chosen}
      onChoose={(value) => onLimit(value === 'usual' ? null : Number(value))}
    />
  )
}
