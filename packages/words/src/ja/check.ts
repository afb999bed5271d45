import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'この電話はバーにつながります',
  reached: '{name}が{address}で応答しています。',
  here: 'ボックスと同じネットワークにいます。VPNもモバイルデータも通っていません。',
  routed: '別のネットワーク（{from}）から通されて届いています。',
  outside: 'VPNまたはモバイルデータ経由（{from}）です。お客様の電話にはありません。切ってもう一度お試しください。',
  trying: '更新が自動で届くか試しています…',
  works: 'WebSocketが使えます。応答は{ms}ミリ秒です。',
  fails: 'ここではWebSocketが使えません。ページが定期的に問い合わせます。応答は{ms}ミリ秒です。',
  mobile: 'ブラウザはモバイルデータを使っていると言っています。',
  noScript: 'JavaScriptがないと、これ以上は試せません。注文はできます。',
  menu: 'メニューへ',
}
