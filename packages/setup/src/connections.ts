import { createHash } from 'node:crypto'

/** The box's own address on its hotspot; 10.55 is rarely a venue's. */
export const hotspotAddress = '10.55.0.1'
export const radio = 'wlan0'

/** A value of a NetworkManager keyfile: a leading space and backslashes are escaped (GKeyFile). */
function value(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/^ /, '\\s')
}

/** An SSID as bytes: whatever is in it, nothing of it is read as syntax. */
function bytes(ssid: string): string {
  return [...Buffer.from(ssid)].map((byte) => `${String(byte)};`).join('')
}

/** The same connection has the same name at every start. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`pressobox ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function head(id: string): string {
  return `[connection]\nid=${id}\nuuid=${uuid(id)}\ntype=wifi\ninterface-name=${radio}\nautoconnect=true\n`
}

/** A venue's Wi-Fi: `wpa-psk` is WPA2 or WPA3, whichever it has. 2 is "never save power". */
export function knownWifi(ssid: string, password: string | null): string {
  const security = password === null ? '' : `[wifi-security]\nkey-mgmt=wpa-psk\npsk=${value(password)}\n\n`
  return `${head('pressobox-wifi')}\n[wifi]\nmode=infrastructure\nssid=${bytes(ssid)}\npowersave=2\n\n${security}[ipv4]\nmethod=auto\n\n[ipv6]\nmethod=auto\n`
}

export interface Hotspot {
  readonly ssid: string
  readonly password: string
  readonly security: 'wpa2' | 'wpa3'
  readonly channel: number
}

/** The box's own Wi-Fi: NetworkManager's shared mode gives out addresses and answers names; guests do not reach each other. A Pi's own radio knows WPA2 only. */
export function ownHotspot({ ssid, password, security, channel }: Hotspot): string {
  const keys = security === 'wpa3' ? 'key-mgmt=sae\npmf=3' : 'key-mgmt=wpa-psk\nproto=rsn\npairwise=ccmp\ngroup=ccmp'
  return `${head('pressobox-hotspot')}\n[wifi]\nmode=ap\nband=bg\nchannel=${String(channel)}\nssid=${bytes(ssid)}\npowersave=2\nap-isolation=1\n\n[wifi-security]\n${keys}\npsk=${value(password)}\n\n[ipv4]\nmethod=shared\naddress1=${hotspotAddress}/24\n\n[ipv6]\nmethod=disabled\n`
}
