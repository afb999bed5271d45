import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'Die Kaffeebar im Netzwerk des Hauses',
  about:
    'Eine Box, „{name}“, zeigt den Telefonen der Gäste an der Bar eine Webseite. Sie braucht kein Internet und sendet nichts aus dem Netzwerk hinaus.',
  box: 'Die Box',
  card: 'Netzwerkkarte',
  mac: 'MAC-Adresse',
  addresses: 'Adresse jetzt',
  name: 'Name',
  needs: 'Was sie braucht',
  isolation:
    'Client-Isolation (AP-Isolation, Gäste-Isolation) im WLAN der Gäste aus, oder eine Ausnahme: Gäste zu dieser Box, TCP {port}. Untereinander müssen sich die Gäste nicht erreichen.',
  port: 'TCP {port} vom WLAN der Gäste zur Box: HTTP und WebSocket, lange Verbindungen werden nicht getrennt.',
  multicast:
    'Multicast-DNS (UDP 5353, 224.0.0.251 und ff02::fb) zwischen dem WLAN der Gäste und der Box, für ihren Namen {name}. Ohne ihn geht die Adresse mit Zahlen.',
  printer: 'TCP 9100 von der Box zum Bondrucker, wenn er im Netzwerk ist.',
  fixed: 'Den ganzen Tag dieselbe Adresse: eine DHCP-Reservierung für die MAC-Adresse oben.',
  phones: 'Platz für so viele Telefone, wie Gäste warten, an einem Access Point nahe der Bar.',
  wifi: 'WLAN der Gäste',
  test: 'Die Probe: Ein Telefon im WLAN der Gäste scannt dies und sieht die Seite der Bar.',
}
