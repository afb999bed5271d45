import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: '短いコードは画面に出ています',
  mobileData: 'モバイル通信オフ',
  vpn: 'VPNオフ',
}
