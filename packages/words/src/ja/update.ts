import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: '更新',
  text: '更新は「pressobox-….update」というファイルです。箱は作成者を確かめ、動いている版の隣に書き込み、再起動します。注文と設定は残ります。新しい版の調子が悪ければ、自動で前の版に戻ります。',
  runs: 'バージョン{version}が動いています。',
  before: '前のバージョン{version}がまだカードにあります。',
  beforeNone: '戻れる前のバージョンはありません。',
  close: '先に閉店してください。',
  file: '更新を送る',
  stick: 'USBメモリから',
  back: '長押しでバージョン{version}に戻す',
  fromPhone: 'ファイルはスマートフォンかパソコンから送ります: {address}（自分のPINで）。',
  package:
    'この機械ではPressoboxはDebianパッケージです。新しいものを上から入れてください: sudo apt install ./pressobox_….deb。注文と設定は残ります。',
  program:
    'この機械ではPressoboxはプログラムです。新しい版を用意し、これまでどおり起動してください（npm start）。注文と設定は残ります。',
  sent: '更新を受信中: {percent} %',
  asked: '箱が更新を受け取っています。',
  checking: '更新を確認しています。',
  writing: 'バージョン{version}を書き込んでいます: {percent} %。動いている版には触れません。',
  tried:
    'バージョン{version}を試しています。箱は再起動し、調子が良ければそのまま使います。このページは自動で戻ります。',
  stayed: 'バージョン{version}になりました。',
  gaveWay:
    'バージョン{version}は使えませんでした: {why, select, hung {起動しなかったか、電源が切れました} stopped {スタンドが起動しませんでした} other {スタンドが応答しませんでした}}。バージョン{runs}が動いています。何も失われていません。',
  brokenOff:
    'バージョン{version}への更新は途中で止まりました。USBメモリが抜かれたか、電源が切れました。バージョン{runs}が動いています。何も失われていません。',
  'no.open': '営業中のため、更新は行いませんでした。閉店してから「その他」の「更新」でもう一度行ってください。',
  'no.no-trial': 'この箱では版を試しに起動できません。何も変わっていません。',
  'no.no-update': 'これは更新ではないか、欠けています。もう一度コピーしてください。',
  'no.unsigned': 'この箱の作成者の署名がありません。何も変わっていません。',
  'no.unknown': '動いている版はこの種類の更新を知りません。何も変わっていません。',
  'no.profile': '別の種類の箱のための更新です（{about}）。何も変わっていません。',
  'no.damaged': '更新が壊れています（{about}）。もう一度コピーしてください。',
  'no.no-space': 'カードに更新を入れる空きがありません。',
  'no.card':
    '書き込んだ内容がカードに残りませんでした。カードの寿命かもしれません。控えを取り、新しいカードに替えてください。',
  'no.no-stick': '更新の入ったUSBメモリがありません。',
  'no.no-way-back': 'ここで正常に動いた前のバージョンはありません。',
}
