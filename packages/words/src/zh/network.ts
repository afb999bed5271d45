import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: '贵方网络中的咖啡吧台',
  about: '一个名为“{name}”的盒子，为站在吧台前的客人的手机提供网页。它不需要互联网，也不向贵方网络之外发送任何内容。',
  box: '盒子',
  card: '网卡',
  mac: 'MAC 地址',
  addresses: '当前地址',
  name: '名称',
  needs: '需要什么',
  isolation:
    '关闭客人 Wi-Fi 的客户端隔离（AP isolation、guest isolation），或设一个例外：客人到这个盒子，TCP {port}。客人之间无需互通。',
  port: '从客人 Wi-Fi 到盒子的 TCP {port}：HTTP 和 WebSocket，不切断长连接。',
  multicast:
    '客人 Wi-Fi 与盒子之间的多播 DNS（UDP 5353，224.0.0.251 和 ff02::fb），用于名称 {name}。没有它也可以用数字地址。',
  printer: '如果小票打印机在网络中：从盒子到打印机的 TCP 9100。',
  fixed: '全天使用同一地址：为上面的 MAC 做 DHCP 保留。',
  phones: '吧台附近一个接入点上，有足够所有等候客人手机使用的位置。',
  wifi: '客人 Wi-Fi',
  test: '测试：用连着客人 Wi-Fi 的手机扫描此码，能看到吧台的页面。',
}
