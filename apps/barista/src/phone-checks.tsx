import type { PhoneCheckView } from '@pressobox/protocol'
import { sayRunning, timeOf } from './house.ts'

/** What phones that opened the test page found out, the latest first, as they come. */
export function PhoneChecks({ checks }: { readonly checks: readonly PhoneCheckView[] }) {
  return (
    <ul className="lights" aria-live="polite">
      {checks.map((check) => (
        <li key={check.at} className={isWell(check) ? 'light good' : 'light look'}>
          {wordsOf(check)}
        </li>
      ))}
    </ul>
  )
}

function isWell({ way, told }: PhoneCheckView): boolean {
  return way !== 'outside' && (told === null || (told.webSocket && !told.mobile))
}

function wordsOf({ at, address, way, told }: PhoneCheckView): string {
  const came = sayRunning('networkCame', { time: timeOf(at), address, way })
  if (told === null) return came
  const { webSocket, ms, mobile } = told
  const found = sayRunning('networkFound', { socket: webSocket ? 'yes' : 'no', ms, mobile: mobile ? 'yes' : 'no' })
  return `${came} ${found}`
}
