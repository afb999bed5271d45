import type { StaffSnapshot } from '@pressobox/protocol'

/** Drinks of the event that are left to be ordered; null without a quota. */
export function quotaRest({ config, figures }: Pick<StaffSnapshot, 'config' | 'figures'>): number | null {
  return config.eventQuota === 0 ? null : Math.max(0, config.eventQuota - figures.placed)
}
