import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'Chiffres',
  hour: '{count, plural, one {# boisson} many {# boissons} other {# boissons}} dans la dernière heure',
  wait: 'La moitié attend jusqu’à {half} ; dix-neuf sur vingt jusqu’à {most}',
  chart: 'Boissons en cinq minutes',
  waits: 'Attente en minutes',
  none: 'Les graphiques commencent avec la première boisson.',
  reportHtml: 'Le rapport, à garder',
  reportCsv: 'Un tableau pour tableur',
  remakes: '{count, plural, =0 {Aucune refaite} one {# refaite} many {# refaites} other {# refaites}}',
  cancels: '{count, plural, =0 {aucune annulée} one {# annulée} many {# annulées} other {# annulées}}',
  timeouts:
    '{count, plural, =0 {aucun temps écoulé} one {# temps écoulé} many {# temps écoulés} other {# temps écoulés}}',
  noShows: '{count, plural, =0 {aucune laissée} one {# laissée} many {# laissées} other {# laissées}}',
}
