/** The sheet for whoever runs the network of a venue. */
export const network = {
  title: 'The coffee bar in your network',
  about:
    'One box, “{name}”, serves a web page to the phones of guests who stand at the bar. It needs no internet and sends nothing out of your network.',
  box: 'The box',
  card: 'Network card',
  mac: 'MAC address',
  addresses: 'Address now',
  name: 'Name',
  needs: 'What it needs',
  isolation:
    'Client isolation (AP isolation, guest isolation) off in the Wi-Fi of the guests, or an exception: guests to this box, TCP {port}. Guests need not reach each other.',
  port: 'TCP {port} to the box from the guests’ Wi-Fi: HTTP and WebSocket, long connections are not cut.',
  multicast:
    'Multicast DNS (UDP 5353, 224.0.0.251 and ff02::fb) between the guests’ Wi-Fi and the box, for its name {name}. Without it the address with numbers works.',
  printer: 'TCP 9100 from the box to the ticket printer, where that is in the network.',
  fixed: 'The same address all day: a DHCP reservation for the MAC above.',
  phones: 'Room for as many phones as guests wait, at one access point near the bar.',
  wifi: 'Wi-Fi of the guests',
  test: 'The test: a phone in the guests’ Wi-Fi scans this and sees the page of the bar.',
} as const

export type NetworkKey = keyof typeof network
