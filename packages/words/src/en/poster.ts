/** The poster beside the bar; its other sentences are the display's. */
export const poster = {
  code: 'Short code: see the screen',
  mobileData: 'Mobile data off',
  vpn: 'VPN off',
} as const

export type PosterKey = keyof typeof poster
