import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Tocca per ordinare',
  startOver: 'Ricomincia',
  stillThere: 'Ci sei ancora?',
  goOn: 'Sì, continua',
  clears:
    '{seconds, plural, one {Questo schermo si cancella tra un secondo.} many {Questo schermo si cancella tra # secondi.} other {Questo schermo si cancella tra # secondi.}}',
  slip: 'Il tuo numero esce dalla stampante. Portalo con te.',
  noSlip: 'Qui non c’è carta. Ricorda il tuo numero, per favore.',
  called: 'Lo chiamiamo sullo schermo quando la bevanda è pronta.',
  done: 'Fatto',
  lost: 'Nessun collegamento con il bar. Ordina al banco, per favore.',
  pairTitle: 'Collega questo tablet',
  pairCode: 'Inserire questo codice sulla console',
  pairHow: 'Altro, poi Collega uno schermo. Da allora gli ospiti ordinano qui.',
}
