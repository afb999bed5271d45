import type { Machine } from './machine.ts'

/** A line of the table: what was looked at, whether it is so, and what was seen. */
export interface Check {
  readonly what: string
  readonly ok: boolean
  readonly seen: string
}

interface Question {
  readonly what: string
  readonly ask: string
  /** What the answer has to look like. */
  readonly wanted: RegExp
}

const questions: readonly Question[] = [
  { what: 'the root is a squashfs, read-only', ask: 'findmnt -rno FSTYPE,OPTIONS /', wanted: /^squashfs\s+ro\b/ },
  { what: 'nothing can be written into it', ask: 'touch /usr/here /here', wanted: /Read-only.*\n.*Read-only/ },
  {
    what: '/data is ext4 and writable',
    ask: 'findmnt -rno FSTYPE,OPTIONS /data && touch /data/here && rm /data/here',
    wanted: /^ext4\s+rw\b/,
  },
  {
    what: '/data has grown to the end of the card',
    ask: 'df -m --output=size /data | tail -1',
    wanted: /^[4-9]\d\d$|^\d{4,}$/,
  },
  {
    what: "the stand's data lies on /data",
    ask: 'findmnt -rno SOURCE --target /var/lib/pressobox',
    wanted: /\[\/kept\/var\/lib\/pressobox\]/,
  },
  {
    what: 'logs are in memory only',
    ask: 'ls -d /run/log/journal /var/log/journal',
    wanted: /^(?=[\s\S]*\/run\/log\/journal$)(?=[\s\S]*No such file)/m,
  },
  {
    what: 'no unit has failed',
    ask: 'systemctl is-system-running --wait || { systemctl --failed --no-legend --plain; journalctl -p warning -o cat --no-pager -n 30; }',
    wanted: /^running$/,
  },
  {
    what: 'the watchdog is armed by systemd',
    ask: 'cat /sys/class/watchdog/watchdog0/state; systemctl show -P RuntimeWatchdogUSec',
    wanted: /^active\n3min$/,
  },
  {
    what: 'avahi answers the name that guests use',
    ask: 'avahi-resolve-host-name -4 presso.local',
    wanted: /^presso\.local\s+\d+\./,
  },
  {
    what: 'avahi announces the services of the stand, and nobody takes its name for a stranger',
    ask: "avahi-browse -rtp _presso._tcp | sed -n 's/^=;[^;]*;IPv4;//p' | sort -u; cat /proc/[0-9]*/comm | grep -cx avahi-publish; journalctl -b -u avahi-daemon -u pressobox -o cat --no-pager | grep -iE 'conflict|collision|presso-2'",
    wanted: /^presso;[^\n]*;presso\.local;\d+\.[\d.]+;80;[^\n]*\n2$/,
  },
  {
    what: 'the boot partition is mounted read-only',
    ask: 'findmnt -rno FSTYPE,OPTIONS /boot/firmware',
    wanted: /^vfat\s+ro\b/,
  },
  {
    what: 'the module for one-shot starts is there, and wants the firmware of a Pi',
    ask: 'modprobe presso-tryboot; modinfo -F name presso-tryboot',
    wanted: /No such device\npresso_tryboot$/,
  },
  {
    what: 'nobody logs in on a console',
    ask: 'systemctl is-active getty@tty1 serial-getty@ttyAMA0',
    wanted: /^inactive\ninactive$/,
  },
]

export async function askAll(machine: Machine): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const { what, ask, wanted } of questions) {
    const { text } = await machine.sh(ask)
    checks.push({ what, ok: wanted.test(text), seen: text })
  }
  return checks
}

/** What was looked at, printed line by line: a trial takes its time. */
export class Table {
  #passed = 0
  #failed = 0

  add(...checks: readonly Check[]): void {
    for (const { what, ok, seen } of checks) {
      if (ok) this.#passed += 1
      else this.#failed += 1
      const short = seen.replaceAll('\n', ' · ').slice(0, ok ? 90 : 2000)
      process.stdout.write(`| ${ok ? 'ok  ' : 'FAIL'} | ${what.padEnd(66)} | ${short} |\n`)
    }
  }

  /** Whether all of it is as it should be. */
  end(): boolean {
    process.stdout.write(`${String(this.#passed)} passed, ${String(this.#failed)} failed\n`)
    return this.#failed === 0
  }
}
