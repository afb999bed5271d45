import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: '数据',
  hour: '过去一小时 {count, plural, other {# 杯}}',
  wait: '半数等待不超过 {half}，二十人中十九人不超过 {most}',
  chart: '每五分钟杯数',
  waits: '等待（分钟）',
  none: '做出第一杯后开始显示图表。',
  reportHtml: '可保存的报告',
  reportCsv: '电子表格用的表',
  remakes: '{count, plural, =0 {无重做} other {重做 # 单}}',
  cancels: '{count, plural, =0 {无取消} other {取消 # 单}}',
  timeouts: '{count, plural, =0 {无超时} other {超时 # 单}}',
  noShows: '{count, plural, =0 {没有无人领取的} other {#杯无人领取}}',
}
