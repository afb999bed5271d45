import { probes } from '@pressobox/discovery'
import { hotspotAddress, radio } from './connections.ts'

/** Guests reach the web port, names and their address, and nothing behind the box: neither printers nor each other's networks. */
export function guestFirewall(port: number): string {
  const web = [...new Set([80, port])].join(', ')
  const redirect = `  chain web {
    type nat hook prerouting priority dstnat;
    iifname "${radio}" tcp dport 80 redirect to :${String(port)}
  }
`
  return `table inet pressobox
delete table inet pressobox
table inet pressobox {
  chain guests {
    type filter hook input priority filter;
    iifname != "${radio}" accept
    ct state established,related accept
    udp dport { 53, 67, 5353 } accept
    tcp dport { 53, ${web} } accept
    icmp type echo-request accept
    counter drop
  }
  chain onward {
    type filter hook forward priority filter;
    iifname "${radio}" counter drop
    oifname "${radio}" counter drop
  }
${port === 80 ? '' : redirect}}
`
}

/** One name for the box, and the names that operating systems look for the internet by: dnsmasq gives its address for all of them, and knows no other. */
export function guestNames(name: string): string {
  const own = [name, ...new Set(probes.flatMap(({ hosts }) => hosts))]
  // Windows asks for this one name too, and for this one answer (NCSI).
  return `${[
    'no-resolv',
    ...own.map((host) => `address=/${host}/${hotspotAddress}`),
    'address=/dns.msftncsi.com/131.107.255.255',
    'domain-needed',
    'bogus-priv',
  ].join('\n')}\n`
}
