import type { NetworkKey } from '../en/network.ts'

export const network: Readonly<Record<NetworkKey, string>> = {
  title: 'O bar de café na vossa rede',
  about:
    'Uma caixa, “{name}”, serve uma página aos telemóveis dos clientes que estão no bar. Não precisa de internet e não manda nada para fora da vossa rede.',
  box: 'A caixa',
  card: 'Placa de rede',
  mac: 'Endereço MAC',
  addresses: 'Endereço agora',
  name: 'Nome',
  needs: 'Do que precisa',
  isolation:
    'Isolamento de clientes (AP isolation, guest isolation) desligado na Wi-Fi dos clientes, ou uma exceção: dos clientes para esta caixa, TCP {port}. Os clientes não precisam de chegar uns aos outros.',
  port: 'TCP {port} da Wi-Fi dos clientes para a caixa: HTTP e WebSocket, sem cortar ligações longas.',
  multicast:
    'DNS multicast (UDP 5353, 224.0.0.251 e ff02::fb) entre a Wi-Fi dos clientes e a caixa, para o nome {name}. Sem isso funciona o endereço com números.',
  printer: 'TCP 9100 da caixa para a impressora de talões, se ela estiver na rede.',
  fixed: 'O mesmo endereço todo o dia: uma reserva DHCP para o MAC acima.',
  phones: 'Lugar para tantos telemóveis quantos clientes esperam, num ponto de acesso perto do bar.',
  wifi: 'Wi-Fi dos clientes',
  test: 'O teste: um telemóvel na Wi-Fi dos clientes lê isto e vê a página do bar.',
}
