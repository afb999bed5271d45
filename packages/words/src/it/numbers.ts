import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Numeri',
  hour: '{count, plural, one {una bevanda} many {# bevande} other {# bevande}} nell’ultima ora',
  wait: 'La metà aspetta al massimo {half}; diciannove su venti al massimo {most}',
  chart: 'Bevande in cinque minuti',
  waits: 'Attesa in minuti',
  none: 'I grafici iniziano con la prima bevanda.',
  reportHtml: 'Il rapporto, da conservare',
  reportCsv: 'Una tabella per fogli di calcolo',
  remakes: '{count, plural, =0 {Nessuno rifatto} one {Uno rifatto} many {# rifatti} other {# rifatti}}',
  cancels: '{count, plural, =0 {nessuno annullato} one {uno annullato} many {# annullati} other {# annullati}}',
  timeouts: '{count, plural, =0 {nessuno scaduto} one {uno scaduto} many {# scaduti} other {# scaduti}}',
  noShows:
    '{count, plural, =0 {nessuno non ritirato} one {uno non ritirato} many {# non ritirati} other {# non ritirati}}',
}
