import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeSquashfs } from './disk.ts'
import { overlayOf, overlaysOf, packagesOf, profiles } from './profiles.ts'
import { run } from './shell.ts'

const folder = mkdtempSync(join(tmpdir(), 'presso-overlay-'))
afterAll(() => rmSync(folder, { recursive: true }))

const layers = Object.values(profiles).flatMap(overlaysOf)
const overlays = [...new Set([...layers, overlayOf('electron')])]
const files = overlays.flatMap((overlay) =>
  readdirSync(overlay, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path: `/${path}`, file: join(overlay, path) }))
    .filter(({ file }) => !lstatSync(file).isDirectory()),
)
const plain = files.filter(({ file }) => lstatSync(file).isFile())
const at = (path: string): string => readFileSync(plain.find((each) => each.path === path)?.file ?? path, 'utf8')

test('every script of the image can be run, and reads as a script of its shell', () => {
  const scripts = plain.filter(({ file }) => readFileSync(file, 'utf8').startsWith('#!/bin/sh'))
  expect(scripts.length).toBeGreaterThan(3)
  for (const { path, file } of scripts) {
    expect([path, statSync(file).mode & 0o111]).toEqual([path, 0o111])
    const { status, stderr } = spawnSync('sh', ['-n', file], { encoding: 'utf8' })
    expect([path, status, stderr]).toEqual([path, 0, ''])
  }
})

test('what is enabled is there, and the rest of the links switch something off', () => {
  const ours = new Set(files.map(({ path }) => path))
  for (const { path, file } of files.filter((each) => lstatSync(each.file).isSymbolicLink())) {
    const target = readlinkSync(file)
    expect([path, target === '/dev/null' || ours.has(target) || target.startsWith('/usr/lib/systemd/')]).toEqual([
      path,
      true,
    ])
  }
})

test('what is kept lies under /etc and /var, each with its rights', () => {
  const kept = at('/usr/lib/presso-box/kept')
    .split('\n')
    .filter((line) => line.startsWith('/'))
  expect(kept.filter((line) => !/^\/(?:etc|var)\/[\w/-]+ 0\d{3}$/.test(line))).toEqual([])
  expect(kept).toContain('/var/lib/pressobox 0750')
})

test('the stand never starts on memory alone', () => {
  expect(at('/etc/systemd/system/pressobox.service.d/presso-box.conf')).toContain('AssertPathIsMountPoint=/data')
})

test('the layers are laid while /dev is still there, not in init-bottom', () => {
  expect(plain.map(({ path }) => path).filter((path) => path.includes('/scripts/init-bottom/'))).toEqual([])
})

test('the watchdog waits no longer than that of a Pi can', () => {
  const seconds = Number(/^RuntimeWatchdogSec=(\d+)s$/m.exec(at('/etc/systemd/system.conf.d/presso-box.conf'))?.[1])
  expect(seconds).toBeGreaterThan(5)
  expect(seconds).toBeLessThan(16)
})

test('a screen is as bright as the settings file says, and left alone where it says nothing', () => {
  const light = join(folder, 'backlight', 'panel')
  mkdirSync(light, { recursive: true })
  writeFileSync(join(light, 'max_brightness'), '31\n')
  writeFileSync(join(light, 'brightness'), '31\n')
  const script = plain.find((each) => each.path === '/usr/lib/presso-box/brightness')?.file ?? ''
  const bright = (SCREEN_BRIGHTNESS: string): string => {
    spawnSync('sh', [script, join(folder, 'backlight')], { env: { ...process.env, SCREEN_BRIGHTNESS } })
    return readFileSync(join(light, 'brightness'), 'utf8').trim()
  }
  expect([bright(''), bright('60'), bright('5'), bright('100')]).toEqual(['31', '19', '2', '31'])
})

/** A command of the box that answers with what a case of the test has put down. */
function commandThatSays(name: string, cases: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\ncase "$*" in\n${cases}\nesac\n`, { mode: 0o755 })
}

test('the screen says why the last start failed: nothing of an earlier one, least of all its PIN', async () => {
  commandThatSays('systemctl', '*is-active*) echo failed;; *NRestarts*) echo 0;; *InvocationID*) echo second;;')
  const pin = '{"MESSAGE":"PIN       167068"}'
  commandThatSays('journalctl', `*=second*) echo '{"MESSAGE":"The journal is damaged."}';; *) echo '${pin}';;`)
  const script = plain.find((each) => each.path === '/usr/lib/presso-box/kiosk-status')?.file ?? ''
  const told = spawn('sh', [script], { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin` } })
  await expect.poll(() => existsSync(join(folder, 'status.js')), { timeout: 20_000 }).toBe(true)
  told.kill()
  expect(readFileSync(join(folder, 'status.js'), 'utf8')).toContain('"lines":[{"MESSAGE":"The journal is damaged."}],')
}, 30_000)

/** What kiosk-status tells the waiting page of a PIN, after so many lines of the stand about it. */
async function pinTold(said: readonly string[]): Promise<string | undefined> {
  rmSync(join(folder, 'status.js'), { force: true })
  const lines = said.map((line) => `{"MESSAGE":"PIN       ${line}"}`).join('\n')
  commandThatSays('systemctl', '*is-active*) echo active;; *NRestarts*) echo 0;; *InvocationID*) echo first;;')
  commandThatSays('journalctl', `*_SYSTEMD_INVOCATION_ID*) ;; *) echo '${lines}';;`)
  const script = plain.find((each) => each.path === '/usr/lib/presso-box/kiosk-status')?.file ?? ''
  const told = spawn('sh', [script], { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin` } })
  await expect.poll(() => existsSync(join(folder, 'status.js')), { timeout: 20_000 }).toBe(true)
  told.kill()
  return /"pin":\[(.*)\]/.exec(readFileSync(join(folder, 'status.js'), 'utf8'))?.[1]
}

test('the screen is told the first PIN until it was entered once, and never after', async () => {
  const drawn = '167068   (shown once; note it down)'
  expect([await pinTold([drawn]), await pinTold([drawn, 'was entered: no screen shows it any more'])]).toEqual([
    `{"MESSAGE":"PIN       ${drawn}"}`,
    '{"MESSAGE":"PIN       was entered: no screen shows it any more"}',
  ])
}, 60_000)

/** Runs what stands inside the compositor, of which only its messages are there; gives what it was told. */
function placed(screens: readonly string[], rotation = ''): readonly string[] {
  const told = join(folder, 'told')
  writeFileSync(told, '')
  commandThatSays(
    'swaymsg',
    `*get_outputs*) printf 'Output %s (headless)\\n' ${screens.join(' ')};; *subscribe*) ;; *) echo "$*" >>${told};;`,
  )
  const script = plain.find((each) => each.path === '/usr/lib/presso-box/screens-inside')?.file ?? ''
  const env = { PATH: `${folder}:/usr/bin:/bin`, XDG_RUNTIME_DIR: folder, SHOWN: 'false', SCREEN_ROTATION: rotation }
  spawnSync('sh', [script], { env })
  return readFileSync(told, 'utf8').replaceAll('--quiet ', '').trim().split('\n')
}

test('the console is on the first screen that is plugged in, and the display on the next', () => {
  const show = (what: string, screen: string) => [
    `focus output ${screen}`,
    `workspace ${what}`,
    `move workspace to output ${screen}`,
  ]
  expect([placed(['HDMI-A-2', 'HDMI-A-1'], '90'), placed(['HDMI-A-2']), placed(['HDMI-A-1', 'DSI-1'])]).toEqual([
    [
      'output * transform 90',
      ...show('display', 'HDMI-A-2'),
      ...show('console', 'HDMI-A-1'),
      'input type:touch map_to_output HDMI-A-1',
      'exit',
    ],
    ['output * transform 0', ...show('console', 'HDMI-A-2'), 'input type:touch map_to_output HDMI-A-2', 'exit'],
    [
      'output * transform 0',
      ...show('display', 'HDMI-A-1'),
      ...show('console', 'DSI-1'),
      'input type:touch map_to_output DSI-1',
      'exit',
    ],
  ])
})

test('the compositor ends as what it showed did, and failed where that never came to its end', () => {
  const script = plain.find((each) => each.path === '/usr/lib/presso-box/screens')?.file ?? ''
  const env = { PATH: `${folder}:/usr/bin:/bin`, XDG_RUNTIME_DIR: folder, ENDED: join(folder, 'ended') }
  const ending = (how: string): number | null => {
    writeFileSync(join(folder, 'sway'), `#!/bin/sh\n${how}\n`, { mode: 0o755 })
    return spawnSync('sh', [script, 'console'], { env }).status
  }
  expect([ending('echo 4 >"$ENDED"'), ending('echo 0 >"$ENDED"'), ending('exit 0')]).toEqual([4, 0, 1])
})

test('the windows of the display are known to the compositor, of Chromium and of Electron', () => {
  const rules = at('/usr/lib/presso-box/screens.conf')
  const app = readFileSync(join(import.meta.dirname, '..', '..', 'apps', 'console', 'src', 'display-window.ts'), 'utf8')
  const title = /title: '(.*)'/.exec(app)?.[1] ?? 'none'
  expect(rules).toContain(`assign [title="^${title}$"] workspace display\n`)
  expect(at('/usr/lib/presso-box/display')).toContain('--class=presso-display ')
  expect(rules).toContain('assign [app_id="^presso-display$"] workspace display\n')
})

const systemd = test.skipIf(!existsSync('/usr/bin/systemd-analyze'))

systemd('each unit is one that systemd reads', () => {
  const units = plain.filter(({ path }) => /\/systemd\/system\/presso-[\w-]+\.service$/.test(path))
  for (const { file } of units) {
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', file], {
      encoding: 'utf8',
    })
    const wrong = stderr
      .split('\n')
      .filter(
        (line) => line.includes('presso-') && !/is not executable|Failed to prepare|pressobox\.service/.test(line),
      )
    expect(wrong).toEqual([])
  }
})

/** What `systemd-analyze security` may give each at most, of 10. */
const scores = new Map([
  ['presso-keep.service', 3],
  ['presso-grow.service', 4],
  ['presso-stick@.service', 4],
  ['presso-update@.service', 4],
  ['presso-kiosk.service', 5],
])

test('each unit of the image is held to a score', () => {
  const units = plain.map(({ path }) => /\/systemd\/system\/(presso-[\w@-]+\.service)$/.exec(path)?.[1])
  expect(units.filter((unit) => unit !== undefined).toSorted()).toEqual([...scores.keys()].toSorted())
})

systemd.each([...scores])('%s may do what it is for, and little else', (name, worst) => {
  const { file } = plain.find(({ path }) => path === `/usr/lib/systemd/system/${name}`) ?? { file: name }
  const unit = join(folder, name.replace('@', '@sda'))
  copyFileSync(file, unit)
  const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' })
  expect(Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(worst)
})

systemd('the stand may do little more where it is the console too', () => {
  const stand = readFileSync(join(import.meta.dirname, '..', 'debian', 'pressobox.service'), 'utf8')
  const unit = join(folder, 'pressobox.service')
  writeFileSync(unit, `${stand}\n${at('/etc/systemd/system/pressobox.service.d/screen.conf')}`)
  const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' })
  expect(Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(4.5)
})

test('a system on trial is judged by the port of the stand, wherever a settings file has put it', () => {
  for (const unit of ['presso-keep.service', 'presso-stick@.service', 'presso-update@.service', 'presso-kiosk.service'])
    expect(at(`/usr/lib/systemd/system/${unit}`)).toContain('EnvironmentFile=-/etc/pressobox/box.env\n')
})

test('what asks for an update and what a stick brings may do the same, one at a time', () => {
  const [asked, stick] = ['presso-update@', 'presso-stick@'].map((name) =>
    at(`/usr/lib/systemd/system/${name}.service`),
  )
  const sandbox = (unit = ''): string => unit.slice(unit.indexOf('CapabilityBoundingSet='))
  expect(sandbox(asked)).toBe(sandbox(stick))
  for (const unit of [asked, stick]) expect(unit).toMatch(/^ExecStart=\/usr\/bin\/flock .*\/run\/presso-update\/lock /m)
})

const asRoot = test.skipIf(!existsSync('/usr/bin/systemd-analyze') || process.getuid?.() !== 0)

asRoot('at a start systemd makes nothing anew that the image brings: /etc and /var are as old as /usr', () => {
  const root = join(folder, 'root')
  mkdirSync(join(root, 'usr'), { recursive: true })
  cpSync(overlayOf('small'), root, { recursive: true })
  makeSquashfs(root, join(folder, 'root.squashfs'), 1_790_000_000)
  run('unsquashfs', ['-quiet', '-no-progress', '-dest', join(folder, 'read'), join(folder, 'root.squashfs')])
  const lines = [
    `mount -t tmpfs presso-overlay ${folder}/view && cd ${folder}/view && mkdir upper work tree`,
    'mount -t overlay -o lowerdir=/,upperdir=upper,workdir=work presso-overlay tree',
    `touch -r ${folder}/read/usr tree/usr`,
    'needs() { for each in etc var; do chroot tree systemd-analyze condition "ConditionNeedsUpdate=/$each" >said 2>&1 && echo yes || echo no; done; }',
    'rm -f tree/etc/.updated tree/var/.updated; needs',
    `cp -a ${folder}/read/etc/.updated tree/etc/; cp -a ${folder}/read/var/.updated tree/var/; needs`,
  ]
  mkdirSync(join(folder, 'view'))
  expect(run('unshare', ['--mount', 'sh', '-ec', lines.join('\n')])).toBe('yes\nyes\nno\nno\n')
})

test('avahi has the name that guests use, and the stand leaves it to avahi', () => {
  expect(at('/etc/avahi/avahi-daemon.conf')).toContain('host-name=presso\n')
  expect(at('/etc/default/pressobox')).toContain('PRESSO_AVAHI=1\n')
})

test('each box has what Wi-Fi, hotspot and firewall are made with', () => {
  for (const profile of Object.values(profiles))
    expect(packagesOf(profile)).toEqual(
      expect.arrayContaining(['iw', 'nftables', 'dnsmasq-base', 'wpasupplicant', 'avahi-daemon']),
    )
})
