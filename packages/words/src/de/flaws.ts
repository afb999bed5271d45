import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'Die Einstellungsdatei pressobox.conf stimmt nicht, und nichts davon gilt',
  line: 'Zeile {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Zeile {line}: {problem}',
  todo: 'Berichtige sie und starte neu.',
  syntax: 'eine Zeile ist „Feld = Wert“',
  twice: 'steht zweimal da',
  unknown: 'dieses Feld gibt es nicht',
  country: 'zwei Großbuchstaben, etwa PT oder DE',
  'country-missing': 'fehlt, und das WLAN bleibt aus, bis die Box weiß, wo sie ist',
  name: 'der Name eines WLAN hat höchstens 32 Bytes',
  password: '8 bis 63 Buchstaben, Ziffern und Zeichen, ohne Umlaute und Akzente',
  security: 'wpa2 oder wpa3',
  channel: '1, 6 oder 11',
  phones: 'eine Zahl von 0 bis 1000',
  port: 'eine Zahl von 1 bis 65535',
  pin: '4 bis 10 Ziffern',
  printer: 'tcp://ADRESSE oder usb:/dev/usb/lp0',
  'one-radio': 'ein Funkmodul geht in ein WLAN oder ist selbst eines: wifi oder hotspot weglassen',
}
