import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: '会場のネットワークとコーヒーバー',
  about:
    '箱「{name}」が、店に並ぶお客様のスマートフォンにWebページを出します。インターネットは不要で、会場のネットワークの外へは何も送りません。',
  box: '箱',
  card: 'ネットワークカード',
  mac: 'MACアドレス',
  addresses: '現在のアドレス',
  name: '名前',
  needs: '必要なこと',
  isolation:
    'お客様用Wi-Fiのクライアント分離(AP isolation、guest isolation)をオフにするか、例外を設ける: お客様からこの箱へ、TCP {port}。お客様同士の通信は不要です。',
  port: 'お客様用Wi-Fiから箱へのTCP {port}: HTTPとWebSocket。長い接続を切らない。',
  multicast:
    'お客様用Wi-Fiと箱の間のマルチキャストDNS(UDP 5353、224.0.0.251とff02::fb)。名前{name}のために使います。なくても数字のアドレスで開けます。',
  printer: '伝票プリンターがネットワークにある場合、箱からプリンターへのTCP 9100。',
  fixed: '一日中同じアドレス: 上のMACアドレスにDHCPの予約。',
  phones: '店の近くの1つのアクセスポイントに、待っているお客様の台数分の空き。',
  wifi: 'お客様用Wi-Fi',
  test: '確認: お客様用Wi-Fiにつないだスマートフォンでこれを読み取ると、店のページが出る。',
}
