import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: '設定ファイル pressobox.conf に誤りがあり、内容は反映されていません',
  line: '{line}行目: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: '{line}行目: {problem}',
  todo: '直してから、もう一度起動してください。',
  syntax: '行は「項目 = 値」の形で書きます',
  twice: '二度書かれています',
  unknown: 'その項目はありません',
  country: 'JPやDEのような大文字2字です',
  'country-missing': '書かれていません。国がわかるまでWi-Fiは切れたままです',
  name: 'Wi-Fiの名前は32バイトまでです',
  password: '英数字と記号で8~63文字です',
  security: 'wpa2またはwpa3です',
  channel: '1、6、11のどれかです',
  phones: '0~1000の数です',
  port: '1~65535の数です',
  pin: '4~10桁の数字です',
  printer: 'tcp://アドレス または usb:/dev/usb/lp0 です',
  'one-radio': '1つの無線で、Wi-Fiへの接続とホットスポットは両立しません: wifiかhotspotのどちらかを消してください',
}
