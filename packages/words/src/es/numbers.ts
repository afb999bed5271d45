import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Cifras',
  hour: '{count, plural, one {una bebida} many {# bebidas} other {# bebidas}} en la última hora',
  wait: 'La mitad espera hasta {half}; diecinueve de veinte, hasta {most}',
  chart: 'Bebidas en cinco minutos',
  waits: 'Espera en minutos',
  none: 'Los gráficos empiezan con la primera bebida.',
  reportHtml: 'El informe, para guardar',
  reportCsv: 'Una tabla para hojas de cálculo',
  remakes: '{count, plural, =0 {Ninguno repetido} one {Uno repetido} many {# repetidos} other {# repetidos}}',
  cancels: '{count, plural, =0 {ninguno cancelado} one {uno cancelado} many {# cancelados} other {# cancelados}}',
  timeouts:
    '{count, plural, =0 {ningún tiempo agotado} one {un tiempo agotado} many {# tiempos agotados} other {# tiempos agotados}}',
  noShows: '{count, plural, =0 {ninguno sin recoger} one {uno sin recoger} many {# sin recoger} other {# sin recoger}}',
}
