// npm run deb -- [amd64|arm64 …] [--out DIR] [--loose]: the box as Debian packages that carry their own Node; the same commit gives the same bytes.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { orSay, pinnedNode, root, SetUpFailed, setUp } from './bootstrap.mjs'
import { gatherModules, run } from './native-modules.mjs'

const machines = { amd64: 'x64', arm64: 'arm64' }
const words = process.argv.slice(2)
const asked = words.filter((word) => word in machines)
// For the image, which unpacks it at once: packing tightly takes minutes.
const tightness = words.includes('--loose') ? '-Znone' : '-Zxz'
const at = words.indexOf('--out')
const out = at < 0 ? join(root, 'dist', 'deb') : (words[at + 1] ?? '')
const recipe = join(root, 'hardware', 'debian')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Where each file of the recipe goes, and how it may be used. */
const places = [
  ['pressobox.service', 'usr/lib/systemd/system/pressobox.service', 0o644],
  ['pressobox-set-up.service', 'usr/lib/systemd/system/pressobox-set-up.service', 0o644],
  ['pressobox-clock.service', 'usr/lib/systemd/system/pressobox-clock.service', 0o644],
  ['pressobox-clock', 'usr/lib/pressobox/bin/pressobox-clock', 0o755],
  ['pressobox-config', 'usr/lib/pressobox/bin/pressobox-config', 0o755],
  ['pressobox-machine.service', 'usr/lib/systemd/system/pressobox-machine.service', 0o644],
  ['pressobox-machine.path', 'usr/lib/systemd/system/pressobox-machine.path', 0o644],
  ['pressobox-machine', 'usr/lib/pressobox/bin/pressobox-machine', 0o755],
  ['pressobox.conf', 'usr/share/doc/pressobox/pressobox.conf', 0o644],
  ['pressobox.sysusers', 'usr/lib/sysusers.d/pressobox.conf', 0o644],
  ['pressobox.tmpfiles', 'usr/lib/tmpfiles.d/pressobox.conf', 0o644],
  ['pressobox.udev', 'usr/lib/udev/rules.d/70-pressobox.rules', 0o644],
  ['pressobox.default', 'etc/default/pressobox', 0o644],
  ['copyright', 'usr/share/doc/pressobox/copyright', 0o644],
  ['presso', 'usr/bin/presso', 0o755],
  ['conffiles', 'DEBIAN/conffiles', 0o644],
  ['postinst', 'DEBIAN/postinst', 0o755],
  ['prerm', 'DEBIAN/prerm', 0o755],
  ['postrm', 'DEBIAN/postrm', 0o755],
]

function put(stage, from, to, mode) {
  const target = join(stage, to)
  mkdirSync(join(target, '..'), { recursive: true })
  cpSync(from, target)
  chmodSync(target, mode)
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** Sources, tests and maps are no part of a box; an extension's README says what it is. */
function checkTree(home) {
  const wrong = filesUnder(home)
    .map((path) => relative(home, path))
    .filter((path) => /\.(?:ts|tsx|map)$|\.test\.|(?:^|\/)testing\//.test(path) && !path.startsWith('extensions/'))
  if (wrong.length > 0) throw new SetUpFailed(`These must not ship:\n${wrong.join('\n')}`)
}

function pack(architecture, env) {
  const stage = mkdtempSync(join(tmpdir(), 'presso-deb-'))
  try {
    const home = join(stage, 'usr', 'lib', 'pressobox')
    cpSync(join(root, 'apps', 'cli', 'dist'), home, { recursive: true })
    gatherModules(join(home, 'node_modules'), machines[architecture], env)
    put(home, pinnedNode(`linux-${machines[architecture]}`), 'bin/node', 0o755)
    checkTree(home)
    for (const [from, to, mode] of places) put(stage, join(recipe, from), to, mode)
    const kilobytes = Math.ceil(filesUnder(stage).reduce((sum, path) => sum + statSync(path).size, 0) / 1024)
    const control = readFileSync(join(recipe, 'control'), 'utf8')
      .replace('@version@', version)
      .replace('@architecture@', architecture)
      .replace('@kilobytes@', String(kilobytes))
    writeFileSync(join(stage, 'DEBIAN', 'control'), control)
    run('Setting modes', 'chmod', ['-R', 'u=rwX,go=rX', stage])
    const deb = join(out, `pressobox_${version}_${architecture}.deb`)
    // A build that is cut off leaves no package that only looks like one.
    run('Packing', 'dpkg-deb', ['--root-owner-group', tightness, '--build', stage, `${deb}.new`], { env })
    renameSync(`${deb}.new`, deb)
    return deb
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

orSay(() => {
  const { node, env } = setUp()
  run('Building the command', node, [join(root, 'apps', 'cli', 'bundle.ts')], { env })
  mkdirSync(out, { recursive: true })
  const stamp = env.SOURCE_DATE_EPOCH ?? run('Dating', 'git', ['log', '-1', '--format=%ct']).trim()
  for (const architecture of asked.length > 0 ? asked : Object.keys(machines)) {
    const deb = pack(architecture, { ...env, SOURCE_DATE_EPOCH: stamp })
    console.log(`${deb} ${(statSync(deb).size / 1e6).toFixed(1)} MB`)
  }
})
