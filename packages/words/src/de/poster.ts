import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Kurzer Code: siehe Bildschirm',
  mobileData: 'Mobile Daten aus',
  vpn: 'VPN aus',
}
