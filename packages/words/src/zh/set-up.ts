import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: '从盒子到第一杯咖啡',
  time: '需要十分钟，和一张 8 GB 以上的存储卡。卡上原有内容会全部丢失。',
  download: '下载',
  downloadText: '从 {address} 下载 {file}，以及旁边的 .sha256 文件。盒子接屏幕请用“kiosk”镜像，不接屏幕用“small”镜像。',
  flash: '写入存储卡',
  windows:
    '使用 Raspberry Pi Imager（raspberrypi.com/software）。“Choose OS”选“Use custom”，再选文件；“Choose storage”选存储卡；“Next”。“Use OS customisation?”选“No”。如果之后 Windows 要格式化驱动器，选“取消”。',
  macos: 'Raspberry Pi Imager，步骤相同；允许它访问可移除宗卷，并输入密码。如果之后 macOS 提示无法读取磁盘，选“推出”。',
  linux: 'Raspberry Pi Imager，或在终端中（X 是存储卡的字母，见 lsblk）：',
  settings: '如需要，告诉它网络情况',
  settingsText:
    '再次插入存储卡。在名为 PRESSOBOX 的卷上保存文本文件 pressobox.conf；名为 CONFIG 的U盘也可以。没有这个文件时，盒子使用网线。',
  plug: '接线',
  plugText: '存储卡、屏幕、打印机、网线。最后接电源：灯亮起，两分钟后摊位就绪。',
  pin: '记下 PIN',
  pinText: '屏幕只显示一次，打印机会连同地址一起打印。两者都没有时，请事先选定：在 pressobox.conf 中写 pin = 1234。',
  guide: '按控制台提示操作',
  guideText: '“布置摊位”会依次引导名称、PIN、时间、Wi-Fi、打印机、菜单、屏幕和测试订单。',
  open: '开门营业',
  openText: '贴好海报（“更多”“海报”），开门营业，扫码：第一杯咖啡。',
  wrong: '出问题时',
  wrongScreen: '屏幕上什么都没有：重新写入存储卡；使用 Pi 专用的电源。',
  wrongPhone: '手机什么都找不到：关闭移动数据和 VPN，与盒子连同一个 Wi-Fi。',
  wrongPin: 'PIN 丢失：在 pressobox.conf 中写 pin = 1234，重新启动，再删掉这一行。',
  wrongPower: '拔插头不会损坏任何东西。告诉过客人的内容都已保存。',
}
