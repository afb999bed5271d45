import { partUuid, type Slot } from './layout.ts'

/**
 * What the Pi's firmware reads. Each slot has its kernel, its initrd, its device trees and its command line in a folder of its own;
 * `os_prefix` says which one is started: the one line of it that an update changes.
 */
export function configTxt(slot: Slot): string {
  return `# Pressobox. os_prefix names the system that is started and is an update's to change. Your own lines belong into usercfg.txt.
os_prefix=${slot}/
arm_64bit=1
kernel=vmlinuz
initramfs initrd.img followkernel
disable_splash=1
disable_overscan=1
# Without a screen at the start the kiosk still finds one later.
hdmi_force_hotplug=1
include usercfg.txt
`
}

export const usercfgTxt = `# Your own lines for the Pi's firmware: updates leave this file alone.
# What hangs at the pins (hardware/README.md); on a Pi 5 each name ends in -pi5:
#dtoverlay=presso-button
#dtoverlay=presso-button-17
#dtoverlay=presso-light
#dtoverlay=presso-clock-ds3231
#dtoverlay=presso-clock-pcf8563
`

/** \`quiet\`, for a bar is no place for kernel messages; \`panic\` starts again by itself, which ends a trial of a slot. */
export function cmdlineTxt(slot: Slot): string {
  return `console=tty1 root=PARTUUID=${partUuid(slot)} rootfstype=squashfs ro rootwait panic=10 quiet loglevel=3 vt.global_cursor_default=0 presso.slot=${slot}\n`
}

/** Device trees by the names that the firmware asks for. Its name for the later Pi 5 is another than the kernel's. */
export const deviceTrees: Readonly<Record<string, string>> = {
  'bcm2711-rpi-4-b.dtb': 'bcm2711-rpi-4-b.dtb',
  'bcm2711-rpi-400.dtb': 'bcm2711-rpi-400.dtb',
  'bcm2711-rpi-cm4.dtb': 'bcm2711-rpi-cm4-io.dtb',
  'bcm2712-rpi-5-b.dtb': 'bcm2712-rpi-5-b.dtb',
  'bcm2712d0-rpi-5-b.dtb': 'bcm2712-d-rpi-5-b.dtb',
}

/** The firmware of Pi 4, 400 and CM4; a Pi 5 has its own in flash. */
export const firmwareFiles: readonly string[] = ['start4.elf', 'start4x.elf', 'fixup4.dat', 'fixup4x.dat']
