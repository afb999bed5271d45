import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'El archivo de ajustes pressobox.conf tiene errores, y no se ha usado nada de él',
  line: 'Línea {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Línea {line}: {problem}',
  todo: 'Corrígelo y arranca de nuevo.',
  syntax: 'una línea es «campo = valor»',
  twice: 'está dos veces',
  unknown: 'no existe ese campo',
  country: 'dos mayúsculas, como PT o DE',
  'country-missing': 'falta, y el wifi sigue apagado hasta que la caja sepa dónde está',
  name: 'el nombre de un wifi tiene como mucho 32 bytes',
  password: 'de 8 a 63 letras, dígitos y signos, sin acentos',
  security: 'wpa2 o wpa3',
  channel: '1, 6 u 11',
  phones: 'un número de 0 a 1000',
  port: 'un número de 1 a 65535',
  pin: 'de 4 a 10 dígitos',
  printer: 'tcp://DIRECCIÓN o usb:/dev/usb/lp0',
  'one-radio': 'una sola radio se conecta a un wifi o es uno: quita wifi o hotspot',
}
