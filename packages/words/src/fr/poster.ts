import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Code court : voir l’écran',
  mobileData: 'Données mobiles coupées',
  vpn: 'VPN coupé',
}
