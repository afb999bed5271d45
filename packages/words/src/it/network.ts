import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'Il bar nella vostra rete',
  about:
    'Una scatola, «{name}», serve una pagina web ai telefoni degli ospiti che stanno al bar. Non ha bisogno di internet e non manda nulla fuori dalla vostra rete.',
  box: 'La scatola',
  card: 'Scheda di rete',
  mac: 'Indirizzo MAC',
  addresses: 'Indirizzo attuale',
  name: 'Nome',
  needs: 'Che cosa le serve',
  isolation:
    'Isolamento dei client (AP isolation, guest isolation) disattivato nel Wi-Fi degli ospiti, oppure un’eccezione: dagli ospiti a questa scatola, TCP {port}. Gli ospiti non devono raggiungersi tra loro.',
  port: 'TCP {port} dal Wi-Fi degli ospiti alla scatola: HTTP e WebSocket, senza tagliare le connessioni lunghe.',
  multicast:
    'DNS multicast (UDP 5353, 224.0.0.251 e ff02::fb) tra il Wi-Fi degli ospiti e la scatola, per il suo nome {name}. Senza, funziona l’indirizzo con i numeri.',
  printer: 'TCP 9100 dalla scatola alla stampante delle comande, se questa è in rete.',
  fixed: 'Lo stesso indirizzo tutto il giorno: una prenotazione DHCP per il MAC qui sopra.',
  phones: 'Posto per tanti telefoni quanti sono gli ospiti in attesa, su un punto di accesso vicino al bar.',
  wifi: 'Wi-Fi degli ospiti',
  test: 'La prova: un telefono nel Wi-Fi degli ospiti inquadra questo e vede la pagina del bar.',
}
