import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Este teléfono llega a la barra',
  reached: '{name} responde en {address}.',
  here: 'Está en una red de la caja: sin VPN ni datos móviles de por medio.',
  routed: 'Viene de otra red ({from}), que lo deja pasar hasta la caja.',
  outside:
    'Viene por una VPN o por datos móviles ({from}). Los clientes no tienen ni lo uno ni lo otro: desactívelo y pruebe otra vez.',
  trying: 'Se prueba si las novedades llegan solas…',
  works: 'WebSocket funciona. La caja responde en {ms} ms.',
  fails: 'WebSocket no funciona aquí: las páginas preguntan por las novedades. La caja responde en {ms} ms.',
  mobile: 'Su navegador dice que usa datos móviles.',
  noScript: 'Sin JavaScript no se puede probar más aquí. Pedir funciona igual.',
  menu: 'A la carta',
}
