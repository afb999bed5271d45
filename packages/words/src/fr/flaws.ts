import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'Le fichier de réglages pressobox.conf est incorrect, et rien n’en a été repris',
  line: 'Ligne {line} : {field} : {problem}',
  missing: '{field} : {problem}',
  bare: 'Ligne {line} : {problem}',
  todo: 'Corrigez-le et redémarrez.',
  syntax: 'une ligne s’écrit « champ = valeur »',
  twice: 'il y figure deux fois',
  unknown: 'ce champ n’existe pas',
  country: 'deux majuscules, comme PT ou DE',
  'country-missing': 'il manque, et le Wi-Fi reste coupé tant que la boîte ne sait pas où elle est',
  name: 'le nom d’un Wi-Fi a au plus 32 octets',
  password: 'de 8 à 63 lettres, chiffres et signes, sans accents',
  security: 'wpa2 ou wpa3',
  channel: '1, 6 ou 11',
  phones: 'un nombre de 0 à 1000',
  port: 'un nombre de 1 à 65535',
  pin: 'de 4 à 10 chiffres',
  printer: 'tcp://ADRESSE ou usb:/dev/usb/lp0',
  'one-radio': 'une seule radio rejoint un Wi-Fi ou en est un : retirez wifi ou hotspot',
}
