import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Korte code: zie het scherm',
  mobileData: 'Mobiele data uit',
  vpn: 'VPN uit',
}
