import type { Busy } from '@pressobox/protocol'
import { say } from './house.ts'
import { useOwnSettings } from './own-settings.ts'

interface OwnBadgesProps {
  readonly busy: Busy
  readonly onOwn: () => void
  readonly onDemand: () => void
}

/** What is not as usual and would be forgotten: no sound, one-tap mode, a part of the menu only, a long queue. */
export function OwnBadges({ busy, onOwn, onDemand }: OwnBadgesProps) {
  const { muted, fast, category } = useOwnSettings()
  const badge = (label: string, onClick: () => void, className = 'badge') => (
    <button type="button" className={className} onClick={onClick}>
      {label}
    </button>
  )
  return (
    <span className="badges">
      {busy !== 'normal' && badge(say(`busy.${busy}`), onDemand, `badge ${busy}`)}
      {muted && badge(say('muted'), onOwn, 'badge mute')}
      {fast && badge(say('fastMode'), onOwn)}
      {category !== null && badge(say('only', { category }), onOwn)}
    </span>
  )
}
