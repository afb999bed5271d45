import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Ce téléphone atteint le bar',
  reached: '{name} répond à {address}.',
  here: 'Il est dans un réseau de la boîte : ni VPN ni données mobiles entre les deux.',
  routed: 'Il vient d’un autre réseau ({from}), qui le laisse passer jusqu’à la boîte.',
  outside:
    'Il passe par un VPN ou par les données mobiles ({from}). Les clients n’en ont pas : coupez cela et réessayez.',
  trying: 'On essaie si les nouvelles arrivent d’elles-mêmes…',
  works: 'WebSocket fonctionne. La boîte répond en {ms} ms.',
  fails: 'WebSocket ne fonctionne pas ici : les pages demandent les nouvelles. La boîte répond en {ms} ms.',
  mobile: 'Votre navigateur dit qu’il utilise les données mobiles.',
  noScript: 'Sans JavaScript, on ne peut rien essayer de plus ici. Commander marche sans.',
  menu: 'Voir la carte',
}
