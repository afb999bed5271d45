import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: 'الرمز القصير: على الشاشة',
  mobileData: 'بيانات الهاتف مغلقة',
  vpn: 'VPN مغلق',
}
