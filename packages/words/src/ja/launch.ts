import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'そちらを止めるか、--dataで別のフォルダーを指定してください。',
  'damaged.what': 'ジャーナルが壊れています:{message}。何も変更していません。',
  'damaged.todo': '「presso journal verify」で確認し、次に「presso journal repair」を実行してください。',
  'newer.what': '{message} 何も変更していません。',
  'newer.todo': 'このデータは新しいバージョンで開いてください。',
  'port.what': 'ポートは別のプログラムが使っています({message})。',
  'port.todo': 'それを止めるか、--portで別のポートを選んでください。',
  'forbidden.what': '許可されていません({message})。',
  'forbidden.todo': '--portで1023より大きいポートを、または--dataで書き込めるフォルダーを選んでください。',
  'address.what': 'このマシンにそのアドレスはありません({message})。',
  'address.todo': '--hostで別のアドレスを選んでください。',
  'readOnly.what': 'データのフォルダーに書き込めません({message})。',
  'readOnly.todo': 'カードが読み取り専用か、いっぱいです。確認するか、--dataで別のフォルダーを選んでください。',
  'other.what': 'Pressoboxを起動できませんでした:{message}',
  'other.todo': 'もう一度お試しください。直らないときは「presso doctor」をご覧ください。',
  starting: 'バーを起動しています…',
  offAndOn:
    '箱の電源を切り、もう一度入れてください。それでも変わらないときは、データを人が確認する必要があります。「うまくいかないとき」をご覧ください。',
  title: 'バーは動いていません',
  retry: 'もう一度',
  leave: '電源を切る',
  windowTitle: '画面が何度も止まります',
  windowWhat: 'バーは動き続け、注文を受けています。この画面だけが{count}回止まりました。',
  windowTodo: 'もう一度お試しください。それまではどのブラウザーでも{address}でコンソールが開きます。',
}
