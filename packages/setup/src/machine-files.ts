import { knownWifi, ownHotspot } from './connections.ts'
import { guestFirewall, guestNames } from './guests.ts'
import type { SetUp } from './set-up-file.ts'

/** A file of the machine; null where there is to be none. */
export interface MachineFile {
  readonly path: string
  readonly mode: number
  readonly text: string | null
}

const connections = 'etc/NetworkManager/system-connections'

/** All files that follow from the settings: the same ones for the same settings, and those that no longer follow are named to be removed. */
export function machineFiles(setUp: SetUp, hotspotPassword: string): readonly MachineFile[] {
  const { wifi, hotspot, country } = setUp
  const own =
    hotspot === null
      ? null
      : ownHotspot({
          ssid: hotspot,
          password: hotspotPassword,
          security: setUp['hotspot-security'],
          channel: setUp['hotspot-channel'],
        })
  const file = (path: string, mode: number, text: string | null): MachineFile => ({ path, mode, text })
  return [
    file('etc/pressobox/box.env', 0o600, environment(setUp)),
    file('etc/pressobox/country', 0o644, country === null ? null : `${country}\n`),
    file(
      'etc/modprobe.d/pressobox.conf',
      0o644,
      country === null ? null : `options cfg80211 ieee80211_regdom=${country}\n`,
    ),
    file(
      `${connections}/pressobox-wifi.nmconnection`,
      0o600,
      wifi === null ? null : knownWifi(wifi, setUp['wifi-password']),
    ),
    file(`${connections}/pressobox-hotspot.nmconnection`, 0o600, own),
    file(
      'etc/NetworkManager/dnsmasq-shared.d/pressobox.conf',
      0o644,
      hotspot === null ? null : guestNames('presso.local'),
    ),
    file('etc/pressobox/guests.nft', 0o644, hotspot === null ? null : guestFirewall(setUp.port ?? 80)),
  ]
}

/** Flags of the box by their environment twins; systemd reads them in quotes. */
function environment({ port, hotspot, pin, printer, ...screen }: SetUp): string | null {
  // Phones that look for the internet ask port 80, and so does whoever types the name.
  const flags = [
    ['PRESSO_PORT', port ?? (hotspot === null ? null : 80)],
    ['PRESSO_PIN', pin],
    ['PRESSO_PRINTER', printer],
    ['SCREEN_ROTATION', screen['screen-rotation']],
    ['SCREEN_BRIGHTNESS', screen['screen-brightness']],
  ].filter(([, value]) => value !== null)
  return flags.length === 0
    ? null
    : `${flags.map(([name, value]) => `${String(name)}="${String(value)}"`).join('\n')}\n`
}
