/** What an operating system asks a new network for, and the exact bytes that it expects. */
export interface Probe {
  /** The names that it asks by: a box that is its own network answers to them. */
  readonly hosts: readonly string[]
  readonly path: string
  readonly status: 200 | 204
  readonly type: string
  readonly body: string
}

const success = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>'
const kindle = '81ce4465-7167-4dcb-835b-dcc9e44c112a'
const none = { status: 204, type: 'text/plain', body: '' } as const
const text = (body: string) => ({ status: 200, type: 'text/plain', body }) as const
const html = (body: string) => ({ status: 200, type: 'text/html', body }) as const

/** A phone that does not get these takes the Wi-Fi for broken, and iOS then drops its sockets once a minute. */
export const probes: readonly Probe[] = [
  // Android, ChromeOS, and the makers' own Androids.
  {
    hosts: [
      'connectivitycheck.gstatic.com',
      'connectivitycheck.android.com',
      'clients3.google.com',
      'play.googleapis.com',
      'connect.rom.miui.com',
      'connectivitycheck.platform.hicloud.com',
    ],
    path: '/generate_204',
    ...none,
  },
  { hosts: ['clients1.google.com'], path: '/gen_204', ...none },
  // Apple.
  { hosts: ['captive.apple.com'], path: '/hotspot-detect.html', ...html(success) },
  { hosts: ['www.apple.com', 'www.thinkdifferent.us'], path: '/library/test/success.html', ...html(success) },
  // Windows 10 and newer, before it, and Edge.
  { hosts: ['www.msftconnecttest.com'], path: '/connecttest.txt', ...text('Microsoft Connect Test') },
  { hosts: ['www.msftncsi.com'], path: '/ncsi.txt', ...text('Microsoft NCSI') },
  { hosts: ['edge-http.microsoft.com'], path: '/captiveportal/generate_204', ...none },
  // Firefox.
  { hosts: ['detectportal.firefox.com'], path: '/success.txt', ...text('success\n') },
  {
    hosts: ['detectportal.firefox.com'],
    path: '/canonical.html',
    ...html('<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>'),
  },
  // NetworkManager: GNOME, Debian, Arch, Fedora.
  { hosts: ['nmcheck.gnome.org'], path: '/check_network_status.txt', ...text('NetworkManager is online\n') },
  { hosts: ['network-test.debian.org'], path: '/nm', ...text('NetworkManager is online\n') },
  { hosts: ['ping.archlinux.org'], path: '/nm-check.txt', ...text('NetworkManager is online\n') },
  { hosts: ['fedoraproject.org'], path: '/static/hotspot.txt', ...text('OK') },
  // Kindle: the number is what it looks for.
  ...['/kindle-wifi/wifistub.html', '/kindle-wifi/wifistub-eink.html'].map((path) => ({
    hosts: ['spectrum.s3.amazonaws.com'],
    path,
    ...html(
      `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n<head>\n<title>Kindle Reachability Probe Page</title>\n<META http-equiv="Content-Type" content="text/html; charset=iso-8859-1">\n<!--${kindle} created with python 2.5 uuid.uuid4()-->\n</head>\n<body bgcolor="#ffffff" text="#000000">\n${kindle}\n</body>\n</html>\n`,
    ),
  })),
]
