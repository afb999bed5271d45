import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Toca para pedir',
  startOver: 'Empezar de nuevo',
  stillThere: '¿Sigues ahí?',
  goOn: 'Sí, continuar',
  clears:
    '{seconds, plural, one {Esta pantalla se borra en un segundo.} many {Esta pantalla se borra en # segundos.} other {Esta pantalla se borra en # segundos.}}',
  slip: 'Tu número sale de la impresora. Llévatelo.',
  noSlip: 'Aquí no hay papel. Recuerda tu número, por favor.',
  called: 'Lo llamamos en la pantalla cuando tu bebida esté lista.',
  done: 'Listo',
  lost: 'Sin conexión con la barra. Pide en el mostrador, por favor.',
  pairTitle: 'Conectar esta tableta',
  pairCode: 'Introduce este código en la consola',
  pairHow: 'Más, luego Conectar una pantalla. Después, los clientes piden aquí.',
}
