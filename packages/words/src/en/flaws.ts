/** What is wrong with the settings file of a box. */
export const flaws = {
  title: 'The settings file pressobox.conf is wrong, and nothing of it was taken',
  line: 'Line {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Line {line}: {problem}',
  todo: 'Correct it and start again.',
  syntax: 'a line is “field = value”',
  twice: 'it stands there twice',
  unknown: 'no such field',
  country: 'two capital letters, as PT or DE',
  'country-missing': 'it is missing, and Wi-Fi stays off until the box knows where it is',
  name: 'the name of a Wi-Fi has at most 32 bytes',
  password: '8 to 63 letters, digits and signs, without accents',
  security: 'wpa2 or wpa3',
  channel: '1, 6 or 11',
  phones: 'a number from 0 to 1000',
  port: 'a number from 1 to 65535',
  pin: '4 to 10 digits',
  printer: 'tcp://ADDRESS or usb:/dev/usb/lp0',
  rotation: '0, 90, 180 or 270',
  brightness: 'a number from 5 to 100',
  'one-radio': 'one radio joins a Wi-Fi or is one: leave wifi or hotspot out',
} as const

export type FlawKey = keyof typeof flaws
