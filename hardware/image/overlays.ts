/**
 * What may hang at a Pi's pins, as device tree overlays for `dtoverlay=` in usercfg.txt. Debian's kernel has device trees of
 * its own, to which the overlays of Raspberry Pi's kernel do not fit; its labels differ between the boards.
 */
interface Board {
  /** What the name of an overlay ends in. */
  readonly suffix: string
  readonly gpio: string
  readonly i2c: string
  /** The pins of that bus, where they are not given to it already. */
  readonly i2cPins: string
}

const boards: readonly Board[] = [
  { suffix: '', gpio: 'gpio', i2c: 'i2c1', i2cPins: 'pinctrl-names = "default"; pinctrl-0 = <&i2c1_gpio2>;' },
  { suffix: '-pi5', gpio: 'rp1_gpio', i2c: 'rp1_i2c1', i2cPins: '' },
]

const overlay = (inside: string): string => `/dts-v1/;\n/plugin/;\n${inside}`

/** A key that systemd-logind takes for the power button (116), to ground, with the Pi's own pull-up: flags 1 (low) and 16 (up). */
const button = ({ gpio }: Board, pin: number): string =>
  overlay(`&{/} {
  presso-button {
    compatible = "gpio-keys";
    power { label = "switch off"; linux,code = <116>; debounce-interval = <50>; gpios = <&${gpio} ${String(pin)} 17>; };
  };
};
`)

/** Lit from the kernel's start until it stops. */
const light = ({ gpio }: Board): string =>
  overlay(`&{/} {
  presso-light {
    compatible = "gpio-leds";
    status { label = "presso:status"; linux,default-trigger = "default-on"; gpios = <&${gpio} 27 0>; };
  };
};
`)

const clock = ({ i2c, i2cPins }: Board, compatible: string, address: string): string =>
  overlay(`&${i2c} {
  status = "okay"; #address-cells = <1>; #size-cells = <0>; ${i2cPins}
  rtc@${address} { compatible = "${compatible}"; reg = <0x${address}>; };
};
`)

/** Sources by the name that `dtoverlay=` calls them by. */
export const overlays: Readonly<Record<string, string>> = Object.fromEntries(
  boards.flatMap((board) =>
    [
      ['presso-button', button(board, 3)],
      ['presso-button-17', button(board, 17)],
      ['presso-light', light(board)],
      ['presso-clock-ds3231', clock(board, 'maxim,ds3231', '68')],
      ['presso-clock-pcf8563', clock(board, 'nxp,pcf8563', '51')],
    ].map(([name, source]) => [`${name ?? ''}${board.suffix}`, source ?? ''] as const),
  ),
)
