import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'Le bar à café dans votre réseau',
  about:
    'Une seule boîte, « {name} », sert une page web aux téléphones des clients qui sont au bar. Elle n’a pas besoin d’internet et n’envoie rien hors de votre réseau.',
  box: 'La boîte',
  card: 'Carte réseau',
  mac: 'Adresse MAC',
  addresses: 'Adresse actuelle',
  name: 'Nom',
  needs: 'Ce qu’il lui faut',
  isolation:
    'Isolation des clients (AP isolation, guest isolation) désactivée sur le Wi-Fi des clients, ou une exception : des clients vers cette boîte, TCP {port}. Les clients n’ont pas besoin de se joindre entre eux.',
  port: 'TCP {port} du Wi-Fi des clients vers la boîte : HTTP et WebSocket, sans couper les connexions longues.',
  multicast:
    'DNS multicast (UDP 5353, 224.0.0.251 et ff02::fb) entre le Wi-Fi des clients et la boîte, pour son nom {name}. Sans cela, l’adresse en chiffres fonctionne.',
  printer: 'TCP 9100 de la boîte vers l’imprimante à tickets, si elle est dans le réseau.',
  fixed: 'La même adresse toute la journée : une réservation DHCP pour l’adresse MAC ci-dessus.',
  phones: 'De la place pour autant de téléphones que de clients qui attendent, sur un point d’accès près du bar.',
  wifi: 'Wi-Fi des clients',
  test: 'Le test : un téléphone sur le Wi-Fi des clients scanne ceci et voit la page du bar.',
}
