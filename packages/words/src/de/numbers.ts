import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Zahlen',
  hour: '{count, plural, one {ein Getränk} other {# Getränke}} in der letzten Stunde',
  wait: 'Die Hälfte wartet bis zu {half}; von zwanzig alle bis auf eine bis zu {most}',
  chart: 'Getränke in fünf Minuten',
  waits: 'Wartezeit in Minuten',
  none: 'Die Diagramme beginnen mit dem ersten Getränk.',
  reportHtml: 'Der Bericht, zum Aufheben',
  reportCsv: 'Eine Tabelle für die Tabellenkalkulation',
  remakes:
    '{count, plural, =0 {Keine noch einmal gemacht} one {Eine noch einmal gemacht} other {# noch einmal gemacht}}',
  cancels: '{count, plural, =0 {keine storniert} one {eine storniert} other {# storniert}}',
  timeouts: '{count, plural, =0 {keine abgelaufen} one {eine abgelaufen} other {# abgelaufen}}',
  noShows: '{count, plural, =0 {keins stehen geblieben} one {eins stehen geblieben} other {# stehen geblieben}}',
}
