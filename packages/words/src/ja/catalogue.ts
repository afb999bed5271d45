import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'イベントカタログ',
  lead: 'この店が発行するすべてのイベントを、EventBridgeの形式で並べています。ルールを書けば知らせが届きます。',
  search: 'イベントを探す',
  none: 'その名前のイベントはありません。',
  producer: '発行元',
  consumers: '受信先',
  message: 'メッセージ',
  version: 'バージョン',
  aliases: 'ルールで使える別名',
  primary: '画面へ送られるとき',
  schema: 'スキーマ',
  example: '例',
  rule: 'このイベントのルール',
  copy: 'ルールをコピー',
  copied: 'コピーしました',
  last: '最後に発行',
  never: '箱の起動後、まだありません。',
  machine: 'プログラム用の同じ内容',
  count: '{count, plural, other {#種類のイベント}}',
}
