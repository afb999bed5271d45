import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'De koffiebar in het netwerk van de locatie',
  about:
    'Eén box, “{name}”, toont een webpagina aan de telefoons van gasten die aan de bar staan. Hij heeft geen internet nodig en stuurt niets het netwerk uit.',
  box: 'De box',
  card: 'Netwerkkaart',
  mac: 'MAC-adres',
  addresses: 'Adres nu',
  name: 'Naam',
  needs: 'Wat hij nodig heeft',
  isolation:
    'Clientisolatie (AP-isolatie, gastisolatie) uit op de wifi van de gasten, of een uitzondering: gasten naar deze box, TCP {port}. Gasten hoeven elkaar niet te bereiken.',
  port: 'TCP {port} naar de box vanaf de wifi van de gasten: HTTP en WebSocket, lange verbindingen worden niet verbroken.',
  multicast:
    'Multicast-DNS (UDP 5353, 224.0.0.251 en ff02::fb) tussen de wifi van de gasten en de box, voor zijn naam {name}. Zonder dat werkt het adres met cijfers.',
  printer: 'TCP 9100 van de box naar de bonprinter, als die in het netwerk zit.',
  fixed: 'De hele dag hetzelfde adres: een DHCP-reservering voor het MAC-adres hierboven.',
  phones: 'Plaats voor zoveel telefoons als er gasten wachten, op één accesspoint dicht bij de bar.',
  wifi: 'Wifi van de gasten',
  test: 'De proef: een telefoon op de wifi van de gasten scant dit en ziet de pagina van de bar.',
}
