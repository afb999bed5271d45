import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'Il file delle impostazioni pressobox.conf è sbagliato, e non ne è stato preso nulla',
  line: 'Riga {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Riga {line}: {problem}',
  todo: 'Correggilo e riavvia.',
  syntax: 'una riga è «campo = valore»',
  twice: 'c’è due volte',
  unknown: 'questo campo non esiste',
  country: 'due lettere maiuscole, come PT o DE',
  'country-missing': 'manca, e il Wi-Fi resta spento finché la scatola non sa dov’è',
  name: 'il nome di un Wi-Fi ha al massimo 32 byte',
  password: 'da 8 a 63 lettere, cifre e segni, senza accenti',
  security: 'wpa2 o wpa3',
  channel: '1, 6 o 11',
  phones: 'un numero da 0 a 1000',
  port: 'un numero da 1 a 65535',
  pin: 'da 4 a 10 cifre',
  printer: 'tcp://INDIRIZZO o usb:/dev/usb/lp0',
  'one-radio': 'una radio si collega a un Wi-Fi o ne crea uno: togli wifi o hotspot',
}
