/** The text of a QR code that joins a Wi-Fi (the WIFI: format of ZXing); backslash, semicolon, comma, colon and quote are escaped. */
export function wifiCode(wifi: {
  readonly ssid: string
  readonly password: string | null
  readonly hidden: boolean
}): string {
  const escape = (text: string): string => text.replaceAll(/[\\;,:"]/g, '\\$&')
  const security = wifi.password === null ? 'T:nopass' : `T:WPA`
  const password = wifi.password === null ? '' : `P:${escape(wifi.password)};`
  return `WIFI:${security};S:${escape(wifi.ssid)};${password}${wifi.hidden ? 'H:true;' : ''};`
}
