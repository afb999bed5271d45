/** What a phone reads that tries whether it reaches the box. */
export const check = {
  title: 'This phone reaches the bar',
  reached: '{name} answers at {address}.',
  here: 'It is in a network of the box: no VPN, no mobile data in between.',
  routed: 'It comes from another network ({from}) that lets it through to the box.',
  outside:
    'It comes by a VPN or over mobile data ({from}). Phones of guests have neither: switch it off and try again.',
  trying: 'Trying whether news comes by itself…',
  works: 'WebSocket works. The box answers in {ms} ms.',
  fails: 'WebSocket does not work here: pages ask for news instead. The box answers in {ms} ms.',
  mobile: 'Your browser says that it uses mobile data.',
  noScript: 'Without JavaScript nothing more can be tried here. Ordering works without it.',
  menu: 'To the menu',
} as const

export type CheckKey = keyof typeof check
