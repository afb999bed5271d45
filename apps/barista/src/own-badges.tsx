import type { Busy, CrowdView } from '@pressobox/protocol'
import { say, sayRunning } from './house.ts'
import { useOwnSettings } from './own-settings.ts'

interface OwnBadgesProps {
  readonly busy: Busy
  readonly crowd: CrowdView
  /** Drinks of the event that are left; null without a quota. */
  readonly rest: number | null
  readonly onOwn: () => void
  readonly onDemand: () => void
  readonly onHealth: () => void
}

/** What is not as usual and would be forgotten: no sound, one-tap mode, a part of the menu only, a long queue, a quota, a full Wi-Fi. */
export function OwnBadges({ busy, crowd, rest, onOwn, onDemand, onHealth }: OwnBadgesProps) {
  const { muted, fast, category } = useOwnSettings()
  const badge = (label: string, onClick: () => void, className = 'badge') => (
    <button type="button" className={className} onClick={onClick}>
      {label}
    </button>
  )
  return (
    <span className="badges">
      {busy !== 'normal' && badge(say(`busy.${busy}`), onDemand, `badge ${busy}`)}
      {rest !== null && badge(say('quotaBadge', { rest }), onDemand, restClass(rest))}
      {crowd.near &&
        badge(sayRunning('crowdBadge', { phones: crowd.phones, limit: crowd.limit ?? 0 }), onHealth, 'badge slow')}
      {muted && badge(say('muted'), onOwn, 'badge mute')}
      {fast && badge(say('fastMode'), onOwn)}
      {category !== null && badge(say('only', { category }), onOwn)}
    </span>
  )
}

const fewLeft = 20

function restClass(rest: number): string {
  if (rest === 0) return 'badge full figures'
  return rest <= fewLeft ? 'badge slow figures' : 'badge figures'
}
