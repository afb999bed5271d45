import type { PosterKey } from '../en/poster.ts'

export const poster: Readonly<Record<PosterKey, string>> = {
  code: '短码见屏幕',
  mobileData: '关闭移动数据',
  vpn: '关闭 VPN',
}
