import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: '箱から最初の一杯まで',
  time: '必要なのは10分と、8 GB以上のカードです。カードの中身はすべて消えます。',
  download: 'ダウンロード',
  downloadText:
    '{address}から{file}と、横にある.sha256ファイルを入手します。箱に画面をつなぐなら「kiosk」、つながないなら「small」のイメージです。',
  flash: 'カードに書き込む',
  windows:
    'Raspberry Pi Imager(raspberrypi.com/software)を使います。「Choose OS」で「Use custom」を選び、ファイルを指定。「Choose storage」でカードを選び、「Next」。「Use OS customisation?」には「No」。その後Windowsがドライブのフォーマットを求めたら「キャンセル」。',
  macos:
    'Raspberry Pi Imagerで同じように進めます。リムーバブルボリュームへのアクセスを許可し、パスワードを入力。その後macOSがディスクを読み取れないと言ったら「取り出す」。',
  linux: 'Raspberry Pi Imager、またはターミナルで(Xはカードの文字、lsblkで確認):',
  settings: '必要ならネットワークを設定する',
  settingsText:
    'カードをもう一度差し込み、PRESSOBOXというボリュームにテキストファイルpressobox.confを保存します。CONFIGという名前のUSBメモリでもかまいません。なければケーブルを使います。',
  plug: 'つなぐ',
  plugText: 'カード、画面、プリンター、ネットワークケーブル。電源は最後です。ランプがつき、2分で店の用意ができます。',
  pin: 'PINを書き留める',
  pinText:
    'PINは画面に一度だけ出て、プリンターからアドレスとともに印刷されます。どちらもないときは、先に決めておきます: pressobox.confに pin = 1234',
  guide: 'コンソールに従う',
  guideText: '「店の準備」に沿って、名前、PIN、時刻、Wi-Fi、プリンター、メニュー、画面、テスト注文と進みます。',
  open: '開店する',
  openText: 'ポスターを貼り(「その他」から「ポスター」)、開店し、コードを読み取れば、最初の一杯です。',
  wrong: 'うまくいかないとき',
  wrongScreen: '画面に何も出ない: カードに書き込み直し、Pi専用の電源を使ってください。',
  wrongPhone: 'スマートフォンで開かない: モバイル通信とVPNを切り、箱と同じWi-Fiにつないでください。',
  wrongPin: 'PINがわからない: pressobox.confに pin = 1234 と書いて再起動し、その行を消してください。',
  wrongPower: 'プラグを抜いても壊れません。お客様に伝えたことは保存されています。',
}
