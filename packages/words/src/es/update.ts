import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Actualizar',
  text: 'Una actualización es un archivo llamado pressobox-….update. La caja comprueba quién la hizo, la escribe junto a la versión que funciona y se reinicia. Los pedidos y los ajustes se quedan. Si la versión nueva no va bien, vuelve por sí sola la anterior.',
  runs: 'Funciona la versión {version}.',
  before: 'La versión anterior, {version}, sigue en la tarjeta.',
  beforeNone: 'No hay versión anterior a la que volver.',
  close: 'Cierra primero el puesto.',
  file: 'Enviar una actualización',
  stick: 'Desde la memoria USB',
  back: 'Mantener pulsado para volver a la versión {version}',
  fromPhone: 'Un teléfono o un ordenador envía el archivo: {address}, con tu PIN.',
  package:
    'En esta máquina Pressobox es un paquete de Debian. Instala el nuevo encima: sudo apt install ./pressobox_….deb. Los pedidos y los ajustes se quedan.',
  program:
    'En esta máquina Pressobox es un programa: toma su versión nueva e iníciala como antes (npm start). Los pedidos y los ajustes se quedan.',
  sent: 'Está llegando una actualización: {percent} %',
  asked: 'La caja toma la actualización.',
  checking: 'Se está comprobando la actualización.',
  writing: 'Se está escribiendo la versión {version}: {percent} %. La que funciona no se toca.',
  tried:
    'La versión {version} está a prueba: la caja se reinicia y se queda con ella si va bien. Esta página vuelve sola.',
  stayed: 'Ahora funciona la versión {version}.',
  gaveWay:
    'La versión {version} no se quedó: {why, select, hung {no arrancó, o se fue la corriente} stopped {su puesto no arrancó} other {su puesto no respondió}}. Funciona la versión {runs}; no se ha perdido nada.',
  brokenOff:
    'La actualización a la versión {version} se interrumpió: se sacó la memoria USB, o se fue la corriente. Funciona la versión {runs}; no se ha perdido nada.',
  'no.open': 'La actualización no se tomó: el puesto está abierto. Ciérralo y pídela otra vez en Más, Actualizar.',
  'no.no-trial': 'Esta caja no puede probar una versión antes de quedársela. No ha cambiado nada.',
  'no.no-update': 'Esto no es una actualización, o no está entera. Cópiala otra vez.',
  'no.unsigned': 'La actualización no está firmada por quien hizo esta caja. No ha cambiado nada.',
  'no.unknown': 'La versión que funciona no conoce este tipo de actualización. No ha cambiado nada.',
  'no.profile': 'La actualización es para otro tipo de caja ({about}). No ha cambiado nada.',
  'no.damaged': 'La actualización está dañada ({about}). Cópiala otra vez.',
  'no.no-space': 'En la tarjeta no cabe la actualización.',
  'no.card': 'La tarjeta no guardó lo que se escribió; quizá esté gastada. Haz una copia y pon una tarjeta nueva.',
  'no.no-stick': 'No hay ninguna memoria USB con una actualización.',
  'no.no-way-back': 'No hay versión anterior que haya ido bien aquí.',
}
