import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { machineFiles, readSetUp, type SetUp } from './index.ts'

function settings(text: string): SetUp {
  const read = readSetUp(text)
  if ('flaws' in read) throw new Error(JSON.stringify(read.flaws))
  return read.setUp
}

const flaws = (text: string) => {
  const read = readSetUp(text)
  return 'flaws' in read ? read.flaws.map(({ line, field }) => [line, field]) : []
}

function files(text: string): ReadonlyMap<string, string | null> {
  return new Map(machineFiles(settings(text), 'secret-word').map(({ path, text: content }) => [path, content]))
}

const connection = 'etc/NetworkManager/system-connections/pressobox'

describe('the settings file', () => {
  it('is read with remarks, blank lines, a byte order mark and the line ends of Windows', () => {
    expect(settings('\uFEFF# box\r\n\r\ncountry = PT\r\nhotspot = Café = bar\r\nport=80\r\npin =\r\n')).toMatchObject({
      country: 'PT',
      hotspot: 'Café = bar',
      port: 80,
      pin: null,
    })
  })

  it('names each wrong entry by line and field, all at once', () => {
    expect(
      flaws('country = Portugal\nwfi = x\nwifi = x\nwifi-password = short\npin = 12\npin = 1234\nhello\nport = 0'),
    ).toEqual([
      [1, 'country'],
      [2, 'wfi'],
      [4, 'wifi-password'],
      [5, 'pin'],
      [6, 'pin'],
      [7, ''],
      [8, 'port'],
    ])
  })

  it('wants a country before any Wi-Fi, and one use of the radio', () => {
    expect(flaws('wifi = Venue')).toEqual([[null, 'country']])
    expect(flaws('country = PT\nwifi = Venue\nhotspot = Bar')).toEqual([[3, 'hotspot']])
  })

  it('cannot smuggle a line into what the machine reads', () => {
    expect(flaws('printer = tcp://x"\nwifi-password = aaaaaaaa\u0007')).toEqual([
      [1, 'printer'],
      [2, 'wifi-password'],
    ])
  })
})

describe('the files of the machine', () => {
  it('join a known Wi-Fi that never sleeps, and remove what was the hotspot', () => {
    const made = files('country = PT\nwifi = Venue\nwifi-password = back\\slash1')
    expect(made.get(`${connection}-wifi.nmconnection`)).toContain('ssid=86;101;110;117;101;\npowersave=2')
    expect(made.get(`${connection}-wifi.nmconnection`)).toContain('psk=back\\\\slash1\n')
    expect([made.get(`${connection}-hotspot.nmconnection`), made.get('etc/pressobox/guests.nft')]).toEqual([null, null])
    expect(made.get('etc/modprobe.d/pressobox.conf')).toBe('options cfg80211 ieee80211_regdom=PT\n')
  })

  it('are a Wi-Fi of its own that answers what phones look for the internet by', () => {
    const made = files('country = PT\nhotspot = Bar')
    expect(made.get(`${connection}-hotspot.nmconnection`)).toContain('mode=ap')
    expect(made.get(`${connection}-hotspot.nmconnection`)).toContain('psk=secret-word')
    expect(made.get('etc/NetworkManager/dnsmasq-shared.d/pressobox.conf')).toContain(
      'address=/presso.local/10.55.0.1\naddress=/connectivitycheck.gstatic.com/10.55.0.1',
    )
    expect(made.get('etc/pressobox/box.env')).toBe('PRESSO_PORT="80"\n')
  })

  it('turn the picture, and set how bright it is', () => {
    const made = files('screen-rotation = 90\nscreen-brightness = 60')
    expect(made.get('etc/pressobox/box.env')).toBe('SCREEN_ROTATION="90"\nSCREEN_BRIGHTNESS="60"\n')
    expect(flaws('screen-rotation = 45\nscreen-brightness = 0')).toEqual([
      [1, 'screen-rotation'],
      [2, 'screen-brightness'],
    ])
  })

  // `nft --check` asks the kernel: it wants root and a kernel that has nftables.
  const firewall = (port: number): string =>
    files(`country = PT\nhotspot = Bar\nport = ${String(port)}`).get('etc/pressobox/guests.nft') ?? ''
  const here = spawnSync('nft', ['--check', '--file', '-'], { input: 'table inet probe\n' }).status === 0
  if (!here) process.stderr.write('The firewall is not read by nft: it is not on this machine, or may not be asked.\n')

  it.skipIf(!here).each([80, 8080])('are a firewall that nft takes, for port %i', (port) => {
    const { status, stderr } = spawnSync('nft', ['--check', '--file', '-'], { input: firewall(port), encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('let guests at the web port and names alone', () => {
    expect(firewall(80)).toContain('tcp dport { 53, 80 } accept')
    expect(firewall(8080)).toContain('redirect to :8080')
    expect(firewall(80)).not.toContain('redirect')
  })
})
