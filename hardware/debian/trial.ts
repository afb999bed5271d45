// Installs the Debian package into a clean Debian, serves, upgrades, removes and purges it: see docs/operations.md. Started by `npm run deb:test`.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bareTree, Container, type Place } from '../container.ts'
import { BuildStopped, run } from '../image/shell.ts'
import { readyForDebian } from '../image/tools.ts'
import { Table } from '../image/trial/checks.ts'

/** What a Debian has before: with a systemd that can be started, and what a trial asks with. */
const before = 'systemd,systemd-sysv,udev,dbus,iproute2,procps,curl,libstdc++6'

/** A Debian of its own, made once and copied for each trial. */
function cleanDebian(suite: string, architecture: string, cache: string): string {
  const kept = join(cache, `debian-${suite}-${architecture}`)
  if (!existsSync(kept)) {
    const what = ['--variant=minbase', `--architectures=${architecture}`, `--include=${before}`, suite]
    run('mmdebstrap', [...what, `${kept}.part`, 'http://deb.debian.org/debian'])
    run('mv', [`${kept}.part`, kept])
  }
  const root = join(cache, 'trial-deb')
  rmSync(root, { recursive: true, force: true })
  run('cp', ['-a', '--reflink=auto', kept, root])
  return root
}

/** The same package, a version on. */
function nextVersion(deb: string, folder: string): string {
  const tree = join(folder, 'newer')
  rmSync(tree, { recursive: true, force: true })
  run('dpkg-deb', ['--raw-extract', deb, tree])
  const control = join(tree, 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, '$&+1'))
  run('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, `${folder}/newer.deb`])
  rmSync(tree, { recursive: true })
  return `${folder}/newer.deb`
}

const at = 'http://127.0.0.1:8080'
const ask = `curl -s -b /root/jar -c /root/jar -H 'origin: ${at}' -H 'content-type: application/json'`
const logIn = `${ask} -d '{"pin":"4711"}' ${at}/api/session -o /dev/null -w '%{http_code}'`
const order = `${ask} -X PUT -d '{"open":true}' ${at}/api/stand -o /dev/null; ${ask} -d '{"drink":"americano","modifiers":[]}' ${at}/api/orders | grep -o '"number":[0-9]*' | head -1`
const numbers = `${ask} ${at}/api/orders | grep -o '"number":[0-9]*' | sort | uniq | paste -sd' '`

/** A line while the stand serves: systemd's own where there is one, else the unit's own command, for as long as the line takes. */
function serving(place: Place, booted: boolean): (line: string) => string {
  const well = `for i in $(seq 150); do curl -sf ${at}/healthz >/dev/null && break; sleep 0.4; done`
  const unit =
    'set -a; . /etc/default/pressobox; cd /var/lib/pressobox; setpriv --reuid=pressobox --regid=pressobox --clear-groups /usr/lib/pressobox/bin/node /usr/lib/pressobox/apps/cli/code/main.js --data /var/lib/pressobox >/root/said 2>&1 & it=$!'
  const alone = (line: string): string => `ip link set lo up; ${unit}; ${well}; ${line}; kill $it; wait $it`
  return (line) => place.sh(booted ? `ip link set lo up; ${well}; ${line}` : alone(line)).text
}

/** Every path but those that belong to apt, to dpkg, to the list of users and to logs. */
const paths =
  "find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /root -o -path /dev -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log -o -path /var/lib/systemd -o -path /var/tmp \\) -prune -o -print | grep -vE '^/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?$|/\\.pwd\\.lock$' | sort"

async function tryPackage(root: string, deb: string, newer: string, booted: boolean): Promise<boolean> {
  for (const [file, name] of [
    [deb, 'pressobox.deb'],
    [newer, 'newer.deb'],
  ] as const)
    cpSync(file, join(root, 'root', name))
  const container = booted ? await Container.boot(root) : null
  const place = container ?? bareTree(root)
  const table = new Table()
  const look = (what: string, line: string, wanted: RegExp): void => {
    const { text } = place.sh(line)
    table.add({ what, ok: wanted.test(text), seen: text })
  }
  const serve = serving(place, booted)
  const seen = (what: string, line: string, wanted: RegExp): void => {
    const text = serve(line)
    table.add({ what, ok: wanted.test(text), seen: text })
  }
  const install = (name: string): string =>
    `DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /root/${name} >/root/apt 2>&1 && echo done || cat /root/apt`
  const units = 'pressobox.service pressobox-set-up.service pressobox-clock.service pressobox-machine.path'

  if (booted)
    look(
      'before: a Debian whose systemd runs',
      'systemctl --version | head -1; systemctl is-system-running',
      /\nrunning$/,
    )
  const clean = place.sh(paths).text
  look('it installs', install('pressobox.deb'), /^done$/)
  look('its units are enabled', `systemctl is-enabled ${units}`, /^(?:enabled\n){3}enabled$/)
  place.sh(`echo PRESSO_PIN=4711 >>/etc/default/pressobox; ${booted ? 'systemctl restart pressobox' : 'true'}`)
  if (booted) {
    look(
      'its service is active',
      'systemctl is-active pressobox; systemctl show -P User pressobox',
      /^active\npressobox$/,
    )
    look('no unit has failed', 'systemctl --failed --no-legend --plain; systemctl is-system-running', /^running$/)
    look('how exposed it is', 'systemd-analyze security --no-pager pressobox | tail -1', /: [01]\.\d OK/)
  }
  seen('it serves: logged in, an order taken', `${logIn}; echo; ${order}`, /^20\d\n"number":1$/)
  look(
    'an upgrade keeps what was set',
    `${install('newer.deb')}; dpkg-query -W pressobox; tail -1 /etc/default/pressobox`,
    /^done\n.*\+1\nPRESSO_PIN=4711$/,
  )
  seen(
    'the upgraded one goes on with the numbers',
    `${logIn} >/dev/null; ${order}; ${numbers}`,
    /"number":2\n"number":1 "number":2$/,
  )
  look(
    'removed: nothing of it runs, settings and data stay',
    'apt-get remove -y -qq pressobox >/dev/null 2>&1; pgrep -u pressobox -c .; ls /usr/lib/pressobox /usr/bin/presso 2>&1; ls -d /etc/default/pressobox /var/lib/pressobox/journal',
    /^0\n.*No such.*\n.*No such.*\n\/etc\/default\/pressobox\n\/var\/lib\/pressobox\/journal$/,
  )
  look('installed again', install('pressobox.deb'), /^done$/)
  seen('it goes on where it was', `${logIn} >/dev/null; ${numbers}`, /"number":1 "number":2$/)
  look('purged', 'apt-get purge -y -qq pressobox 2>&1 | grep stays', /stays in \/var\/lib\/pressobox/)
  const left = place
    .sh(paths)
    .text.split('\n')
    .filter((path) => !clean.split('\n').includes(path))
  const others = left.filter((path) => !/^\/var\/lib\/pressobox(?:\/|$)/.test(path))
  table.add({
    what: 'purged: its data is all that is left',
    ok: others.length === 0 && left.length > 3,
    seen: others.join(' ') || `${String(left.length)} files under /var/lib/pressobox`,
  })
  look('installed for the last time', install('pressobox.deb'), /^done$/)
  look(
    'purged with its data, as asked',
    'PRESSOBOX_PURGE_DATA=yes apt-get purge -y -qq pressobox >/dev/null 2>&1; ls -d /var/lib/pressobox',
    /No such file/,
  )
  const last = place
    .sh(paths)
    .text.split('\n')
    .filter((path) => !clean.split('\n').includes(path))
  table.add({ what: 'nothing at all is left', ok: last.length === 0, seen: last.join(' ') || 'nothing' })
  await container?.end()
  return table.end()
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      suite: { type: 'string', default: 'trixie' },
      cache: { type: 'string', default: process.env['PRESSO_IMAGE_CACHE'] ?? '.image/cache' },
      debs: { type: 'string', default: '.image/deb' },
    },
  })
  readyForDebian()
  const cache = resolve(values.cache)
  mkdirSync(cache, { recursive: true })
  const own = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const architecture = positionals[0] ?? own
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'))
  const deb = join(resolve(values.debs), `pressobox_${version}_${architecture}.deb`)
  if (!existsSync(deb))
    throw new BuildStopped(`${deb} is not there: npm run deb -- ${architecture} --out ${values.debs}`)
  const root = cleanDebian(values.suite, architecture, cache)
  // An emulated processor runs programs, but no systemd.
  const ok = await tryPackage(root, deb, nextVersion(deb, cache), architecture === own)
  rmSync(root, { recursive: true, force: true })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
