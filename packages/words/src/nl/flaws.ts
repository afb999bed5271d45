import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'Het instellingenbestand pressobox.conf klopt niet, en niets ervan geldt',
  line: 'Regel {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Regel {line}: {problem}',
  todo: 'Verbeter het en start opnieuw.',
  syntax: 'een regel is “veld = waarde”',
  twice: 'het staat er twee keer',
  unknown: 'dit veld bestaat niet',
  country: 'twee hoofdletters, zoals PT of DE',
  'country-missing': 'het ontbreekt, en de wifi blijft uit tot de box weet waar hij is',
  name: 'de naam van een wifinetwerk heeft hoogstens 32 bytes',
  password: '8 tot 63 letters, cijfers en tekens, zonder accenten',
  security: 'wpa2 of wpa3',
  channel: '1, 6 of 11',
  phones: 'een getal van 0 tot 1000',
  port: 'een getal van 1 tot 65535',
  pin: '4 tot 10 cijfers',
  printer: 'tcp://ADRES of usb:/dev/usb/lp0',
  'one-radio': 'één radio gaat op een wifinetwerk of is er zelf een: laat wifi of hotspot weg',
}
