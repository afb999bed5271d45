import type { MenuGroup } from '@pressobox/client'
import { Dial } from './dial.tsx'
import { say, sayRunning } from './house.ts'

type Range = Pick<MenuGroup, 'min' | 'max'>

/** As many as there are options at most, and none chosen beforehand that is one too many. */
export function fitting(group: MenuGroup): MenuGroup {
  const max = Math.min(group.max, group.options.length)
  let free = max
  const options = group.options.map((option) => {
    const isUsual = option.default && free > 0
    if (isUsual) free -= 1
    return { ...option, default: isUsual }
  })
  return { ...group, options, max, min: Math.min(group.min, max) }
}

interface CountsProps {
  readonly group: MenuGroup
  readonly onChange: (group: MenuGroup) => void
}

/** How many of its options a guest takes: from so many, to so many. */
export function Counts({ group, onChange }: CountsProps) {
  const { min, max, options } = group
  const most = Math.min(10, options.length)
  const set = (range: Partial<Range>): void => onChange(fitting({ ...group, ...range }))
  const dial = (label: string, shown: number, to: (next: number) => void, from: number, until: number) => (
    <Dial
      label={label}
      shown={shown}
      less={say('less')}
      more={say('moreOf')}
      onLess={() => to(Math.max(from, shown - 1))}
      onMore={() => to(Math.min(until, shown + 1))}
    />
  )
  return (
    <>
      {dial(sayRunning('menuMin'), min, (next) => set({ min: next, max: Math.max(next, max) }), 0, most)}
      {dial(sayRunning('menuMax'), max, (next) => set({ max: next, min: Math.min(next, min) }), 1, most)}
    </>
  )
}
