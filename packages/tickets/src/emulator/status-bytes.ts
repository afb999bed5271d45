export interface Sensors {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly error: boolean
}

const bits = (on: boolean, mask: number): number => (on ? mask : 0)

/** DLE EOT n: 0xx1xx10. */
export function realTimeAnswer(n: number, { offline, coverOpen, paperOut, paperLow, error }: Sensors): Uint8Array {
  const said = [
    bits(offline, 0x08),
    bits(coverOpen, 0x04) | bits(paperOut, 0x20) | bits(error, 0x40),
    bits(error, 0x08),
    bits(paperLow, 0x0c) | bits(paperOut, 0x60),
  ]
  return Uint8Array.of(0x12 | (said[n - 1] ?? 0))
}

/** Automatic status back: 0xx1xx00 and three of 0xx0xxxx. */
export function asbOf(sensors: Sensors): Uint8Array {
  const { offline, coverOpen, error } = sensors
  return Uint8Array.of(
    0x10 | bits(offline, 0x08) | bits(coverOpen, 0x20),
    bits(error, 0x08),
    paperSensors(sensors),
    0x0f,
  )
}

/** GS r 1: 0xx0xxxx. */
export function paperSensors({ paperLow, paperOut }: Sensors): number {
  return bits(paperLow, 0x03) | bits(paperOut, 0x0c)
}

/** GS I n: numbers as one byte, names as `_`, text and NUL. */
export function answerToInquiry(n: number): Uint8Array {
  const names: Readonly<Record<number, string>> = { 65: '1.0', 66: 'PRESSOBOX', 67: 'EMULATOR', 68: '0001', 69: '' }
  const name = names[n]
  if (name !== undefined) return Uint8Array.of(0x5f, ...Buffer.from(name, 'latin1'), 0)
  return Uint8Array.of((n & 3) === 1 ? 0x20 : 0x02)
}
