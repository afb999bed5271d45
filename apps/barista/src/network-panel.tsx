import QRCode from 'qrcode'
import { useEffect, useState } from 'react'
import type { Wifi } from '@pressobox/client'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayRunning } from './house.ts'
import { PhoneChecks } from './phone-checks.tsx'
import { SheetLink, SheetSaved } from './sheet-link.tsx'
import { useAddress } from './use-address.ts'

const file = 'network.html'

type Question = 'networkScan' | 'networkAskWifi' | 'networkAskMobile' | 'networkAskVpn' | 'networkAskOther'
type Finding =
  | 'networkGood'
  | 'networkIsWrong'
  | 'networkIsMobile'
  | 'networkIsVpn'
  | 'networkIsApart'
  | 'networkIsBlocked'

/** What an answer leads to: the next question, or what is wrong. */
const ways: Readonly<Record<Question, { readonly yes: Question | Finding; readonly no: Question | Finding }>> = {
  networkScan: { yes: 'networkGood', no: 'networkAskWifi' },
  networkAskWifi: { yes: 'networkAskMobile', no: 'networkIsWrong' },
  networkAskMobile: { yes: 'networkIsMobile', no: 'networkAskVpn' },
  networkAskVpn: { yes: 'networkIsVpn', no: 'networkAskOther' },
  networkAskOther: { yes: 'networkIsApart', no: 'networkIsBlocked' },
}

function isQuestion(at: Question | Finding): at is Question {
  return at in ways
}

interface NetworkPanelProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** A test from one's own phone, question by question, for a page that does not open can say nothing; and the sheet for the venue's IT. */
export function NetworkPanel({ view, onClose }: NetworkPanelProps) {
  const [at, setAt] = useState<Question | Finding>('networkScan')
  const [wifi, setWifi] = useState<Wifi | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const address = `${(useAddress(view) ?? `http://${view.stand.hostName ?? location.host}`).replace(/\/+$/, '')}/check`
  const isAlone = /\/\/(?:127\.|localhost)/.test(address)
  useEffect(() => {
    void api.wifi().then((result) => setWifi(result.ok ? result.value.wifi : null))
  }, [])
  useEffect(() => {
    void QRCode.toString(address, { type: 'svg', margin: 2 }).then(setCode)
  }, [address])
  const words = {
    wifi: wifi?.ssid ?? sayRunning('networkOwnWifi'),
    addresses: new URL(address).hostname.replace(/\.\d+$/, '.'),
  }
  const first = at === 'networkScan'
  return (
    <Dialog title={sayRunning('networkTitle')} broad onClose={onClose}>
      <div className="scroll own">
        {isAlone && <p className="wrong">{sayRunning('networkNone')}</p>}
        <p role="status" className={isQuestion(at) ? '' : at === 'networkGood' ? 'light good' : 'light look'}>
          {sayRunning(at, words)}
        </p>
        {first && <PhoneChecks checks={view.checks} />}
        {first && code !== null && (
          <p className="code-to-scan">
            <img src={`data:image/svg+xml;utf8,${encodeURIComponent(code)}`} alt={address} />
          </p>
        )}
        {first && <p className="muted figures">{address}</p>}
        {first && <SheetSaved file={file} />}
      </div>
      <div className="actions in-a-row">
        {isQuestion(at) ? (
          <>
            <button type="button" className="button leaf" onClick={() => setAt(ways[at].yes)}>
              {first ? sayRunning('networkOpens') : say('yes')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAt(ways[at].no)}>
              {first ? sayRunning('networkNot') : say('no')}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAt('networkScan')}>
            {sayRunning('networkAgain')}
          </button>
        )}
        <SheetLink className="button quiet" href="/print/network" file={file} label={sayRunning('networkSheet')} />
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
