import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { overlays } from './overlays.ts'

const folder = mkdtempSync(join(tmpdir(), 'overlays-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const here = spawnSync('fdtoverlay', ['--version']).error === undefined
if (!here)
  process.stderr.write('Overlays are not laid over a device tree: device-tree-compiler is not on this machine.\n')

function compiled(name: string, source: string): string {
  const file = join(folder, name)
  const { status, stderr } = spawnSync('dtc', ['-q', '-@', '-I', 'dts', '-O', 'dtb', '-o', file], {
    input: source,
    encoding: 'utf8',
  })
  expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
  return file
}

/** A tree with the labels that the kernel's trees of Pi 4 and Pi 5 have. */
const tree = `/dts-v1/;
/ { soc {
  gpio: gpio { #gpio-cells = <2>; i2c1_gpio2: i2c1 {}; };
  rp1_gpio: pins { #gpio-cells = <2>; };
  i2c1: i2c1 { status = "disabled"; };
  rp1_i2c1: i2c2 { status = "disabled"; };
}; };
`

it.skipIf(!here)('each overlay is laid over the trees of the kernel by their labels', () => {
  const base = compiled('base', tree)
  for (const [name, source] of Object.entries(overlays)) {
    const out = join(folder, `${name}.out`)
    const { status, stderr } = spawnSync('fdtoverlay', ['-i', base, '-o', out, compiled(name, source)], {
      encoding: 'utf8',
    })
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
  }
})
