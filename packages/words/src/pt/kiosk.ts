import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Toque para pedir',
  startOver: 'Começar de novo',
  stillThere: 'Ainda está aí?',
  goOn: 'Sim, continuar',
  clears:
    '{seconds, plural, one {Este ecrã apaga-se daqui a um segundo.} many {Este ecrã apaga-se daqui a # segundos.} other {Este ecrã apaga-se daqui a # segundos.}}',
  slip: 'O seu número sai da impressora. Leve-o consigo.',
  noSlip: 'Aqui não há papel. Memorize o seu número, por favor.',
  called: 'Chamamos por ele no ecrã quando a sua bebida estiver pronta.',
  done: 'Pronto',
  lost: 'Sem ligação ao bar. Peça ao balcão, por favor.',
  pairTitle: 'Ligar este tablet',
  pairCode: 'Introduza este código na consola',
  pairHow: 'Mais, depois Ligar um ecrã. A partir daí os clientes pedem aqui.',
}
