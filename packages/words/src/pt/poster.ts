import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Código curto: veja no ecrã',
  mobileData: 'Dados móveis desligados',
  vpn: 'VPN desligada',
}
