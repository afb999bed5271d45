import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: '这部手机能连到咖啡吧',
  reached: '{name} 在 {address} 应答。',
  here: '它就在盒子的网络里：中间没有 VPN，也没有移动数据。',
  routed: '它来自另一个网络（{from}），该网络放行到盒子。',
  outside: '它经由 VPN 或移动数据（{from}）。顾客的手机没有这些：请关闭后再试。',
  trying: '正在试消息能否自动送达……',
  works: 'WebSocket 可用。盒子在 {ms} 毫秒内应答。',
  fails: '这里 WebSocket 不可用：页面会自己定时询问。盒子在 {ms} 毫秒内应答。',
  mobile: '浏览器说它正在使用移动数据。',
  noScript: '没有 JavaScript，这里无法再试更多。点单仍然可用。',
  menu: '去看菜单',
}
