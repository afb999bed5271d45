import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'El puesto de café en la red del local',
  about:
    'Una sola caja, «{name}», sirve una página web a los teléfonos de los clientes que están en la barra. No necesita internet y no envía nada fuera de la red del local.',
  box: 'La caja',
  card: 'Tarjeta de red',
  mac: 'Dirección MAC',
  addresses: 'Dirección actual',
  name: 'Nombre',
  needs: 'Lo que necesita',
  isolation:
    'Aislamiento de clientes (AP isolation, guest isolation) desactivado en el wifi de los clientes, o una excepción: de los clientes a esta caja, TCP {port}. Los clientes no necesitan llegar unos a otros.',
  port: 'TCP {port} desde el wifi de los clientes a la caja: HTTP y WebSocket, sin cortar las conexiones largas.',
  multicast:
    'DNS multicast (UDP 5353, 224.0.0.251 y ff02::fb) entre el wifi de los clientes y la caja, para su nombre {name}. Sin eso funciona la dirección con números.',
  printer: 'TCP 9100 desde la caja a la impresora de tickets, si está en la red.',
  fixed: 'La misma dirección todo el día: una reserva DHCP para la dirección MAC de arriba.',
  phones: 'Sitio para tantos teléfonos como clientes esperan, en un punto de acceso cerca de la barra.',
  wifi: 'Wifi de los clientes',
  test: 'La prueba: un teléfono en el wifi de los clientes escanea esto y ve la página de la barra.',
}
