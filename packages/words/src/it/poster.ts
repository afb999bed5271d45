import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Codice breve: vedi lo schermo',
  mobileData: 'Dati mobili spenti',
  vpn: 'VPN spenta',
}
