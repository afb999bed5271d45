import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'O ficheiro de definições pressobox.conf tem erros, e nada dele foi usado',
  line: 'Linha {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'Linha {line}: {problem}',
  todo: 'Corrija-o e reinicie.',
  syntax: 'uma linha é “campo = valor”',
  twice: 'está lá duas vezes',
  unknown: 'não existe esse campo',
  country: 'duas maiúsculas, como PT ou DE',
  'country-missing': 'falta, e o Wi-Fi fica desligado até a caixa saber onde está',
  name: 'o nome de uma rede Wi-Fi tem no máximo 32 bytes',
  password: '8 a 63 letras, algarismos e sinais, sem acentos',
  security: 'wpa2 ou wpa3',
  channel: '1, 6 ou 11',
  phones: 'um número de 0 a 1000',
  port: 'um número de 1 a 65535',
  pin: '4 a 10 algarismos',
  printer: 'tcp://ENDEREÇO ou usb:/dev/usb/lp0',
  'one-radio': 'um rádio entra numa rede Wi-Fi ou é uma: retire wifi ou hotspot',
}
