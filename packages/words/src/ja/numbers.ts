import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: '数字',
  hour: 'この1時間で{count, plural, other {#杯}}',
  wait: '半数の待ち時間は{half}以内、20件中19件は{most}以内',
  chart: '5分ごとの杯数',
  waits: '待ち時間(分)',
  none: '最初の一杯からグラフが始まります。',
  reportHtml: '保存用の報告',
  reportCsv: '表計算用の表',
  remakes: '{count, plural, =0 {作り直しなし} other {作り直し#件}}',
  cancels: '{count, plural, =0 {取り消しなし} other {取り消し#件}}',
  timeouts: '{count, plural, =0 {時間切れなし} other {時間切れ#件}}',
  noShows: '{count, plural, =0 {受け取りなしは0件} other {受け取りなしは#件}}',
}
