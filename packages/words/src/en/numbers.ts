/** How the bar runs, in figures on the console. */
export const numbers = {
  title: 'Numbers',
  hour: '{count, plural, one {one drink} other {# drinks}} in the last hour',
  wait: 'Half wait up to {half}; of twenty, all but one up to {most}',
  chart: 'Drinks in five minutes',
  waits: 'Wait in minutes',
  none: 'The charts begin with the first drink.',
  reportHtml: 'The report, to keep',
  reportCsv: 'A table for spreadsheets',
  remakes: '{count, plural, =0 {None made again} one {One made again} other {# made again}}',
  cancels: '{count, plural, =0 {none cancelled} one {one cancelled} other {# cancelled}}',
  timeouts: '{count, plural, =0 {none timed out} one {one timed out} other {# timed out}}',
  noShows: '{count, plural, =0 {none left standing} one {one left standing} other {# left standing}}',
} as const

export type NumbersKey = keyof typeof numbers
