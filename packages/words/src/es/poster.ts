import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'Código corto: míralo en la pantalla',
  mobileData: 'Datos móviles apagados',
  vpn: 'VPN apagada',
}
