import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'タッチして注文',
  startOver: '最初から',
  stillThere: 'まだいらっしゃいますか？',
  goOn: 'はい、続けます',
  clears: '{seconds, plural, other {あと#秒でこの画面は消去されます。}}',
  slip: '番号がプリンターから出ます。お持ちください。',
  noSlip: 'ここには紙がありません。番号を覚えておいてください。',
  called: 'お飲み物ができたら、画面で番号をお呼びします。',
  done: '完了',
  lost: 'バーに接続できません。カウンターでご注文ください。',
  pairTitle: 'このタブレットを接続',
  pairCode: 'このコードをコンソールに入力してください',
  pairHow: '「その他」から「画面をつなぐ」。その後はここで注文できます。',
}
