import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: '设置文件 pressobox.conf 有误，其中内容均未采用',
  line: '第 {line} 行：{field}：{problem}',
  missing: '{field}：{problem}',
  bare: '第 {line} 行：{problem}',
  todo: '请改正后重新启动。',
  syntax: '每行应为“字段 = 值”',
  twice: '出现了两次',
  unknown: '没有这个字段',
  country: '两个大写字母，如 CN 或 DE',
  'country-missing': '缺少此项，盒子知道所在国家之前 Wi-Fi 保持关闭',
  name: 'Wi-Fi 名称最多 32 字节',
  password: '8 到 63 个英文字母、数字和符号',
  security: 'wpa2 或 wpa3',
  channel: '1、6 或 11',
  phones: '0 到 1000 的数字',
  port: '1 到 65535 的数字',
  pin: '4 到 10 位数字',
  printer: 'tcp://地址 或 usb:/dev/usb/lp0',
  'one-radio': '一个无线模块要么加入 Wi-Fi，要么提供热点：请去掉 wifi 或 hotspot',
}
