import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Toque para pedir',
  startOver: 'Empezar de nuevo',
  stillThere: '¿Sigue ahí?',
  goOn: 'Sí, continuar',
  clears:
    '{seconds, plural, one {Esta pantalla se borra en un segundo.} many {Esta pantalla se borra en # segundos.} other {Esta pantalla se borra en # segundos.}}',
  slip: 'Su número sale de la impresora. Lléveselo.',
  noSlip: 'Aquí no hay papel. Recuerde su número, por favor.',
  called: 'Lo llamamos en la pantalla cuando su bebida esté lista.',
  done: 'Listo',
  lost: 'Sin conexión con la barra. Pida en el mostrador, por favor.',
  pairTitle: 'Conectar esta tableta',
  pairCode: 'Introduzca este código en la consola',
  pairHow: 'Más, luego Conectar una pantalla. Después, los clientes piden aquí.',
}
