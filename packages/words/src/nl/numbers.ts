import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Cijfers',
  hour: '{count, plural, one {één drankje} other {# drankjes}} in het laatste uur',
  wait: 'De helft wacht hoogstens {half}; van de twintig op één na alle hoogstens {most}',
  chart: 'Drankjes in vijf minuten',
  waits: 'Wachttijd in minuten',
  none: 'De grafieken beginnen met het eerste drankje.',
  reportHtml: 'Het rapport, om te bewaren',
  reportCsv: 'Een tabel voor rekenbladen',
  remakes: '{count, plural, =0 {Niets opnieuw gemaakt} one {Eén opnieuw gemaakt} other {# opnieuw gemaakt}}',
  cancels: '{count, plural, =0 {niets geannuleerd} one {één geannuleerd} other {# geannuleerd}}',
  timeouts: '{count, plural, =0 {niets verlopen} one {één verlopen} other {# verlopen}}',
  noShows: '{count, plural, =0 {geen blijven staan} one {één blijven staan} other {# blijven staan}}',
}
