import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Números',
  hour: '{count, plural, one {uma bebida} other {# bebidas}} na última hora',
  wait: 'Metade espera até {half}; de vinte, todos menos um até {most}',
  chart: 'Bebidas em cinco minutos',
  waits: 'Espera em minutos',
  none: 'Os gráficos começam com a primeira bebida.',
  reportHtml: 'O relatório, para guardar',
  reportCsv: 'Uma tabela para folhas de cálculo',
  remakes: '{count, plural, =0 {Nenhuma repetida} one {Uma repetida} other {# repetidas}}',
  cancels: '{count, plural, =0 {nenhuma cancelada} one {uma cancelada} other {# canceladas}}',
  timeouts: '{count, plural, =0 {nenhuma expirada} one {uma expirada} other {# expiradas}}',
  noShows: '{count, plural, =0 {nenhum por levantar} one {um por levantar} other {# por levantar}}',
}
