// Runs on the box, by Node alone: nothing here may need a package.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'

/** Where an emulated box reaches what stands in for a Pi's firmware; a Pi has no such device. */
const emulated = '/dev/virtio-ports/presso.firmware'

/** Whether the firmware can be asked for one start by tryboot.txt. Debian's kernel asks by a module of ours (tryboot/). */
export function canStartOnce(): boolean {
  return existsSync(emulated) || spawnSync('modprobe', ['presso-tryboot']).status === 0
}

/** One start by tryboot.txt: the start after it is by config.txt again, whatever became of this one. */
export function startOnce(): void {
  if (existsSync(emulated)) writeFileSync(emulated, 'tryboot\n')
  execFileSync('systemctl', ['reboot', '--reboot-argument=0 tryboot'])
}
