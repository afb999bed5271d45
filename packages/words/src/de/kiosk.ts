import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Zum Bestellen berühren',
  startOver: 'Von vorn',
  stillThere: 'Bist du noch da?',
  goOn: 'Ja, weiter',
  clears:
    '{seconds, plural, one {In einer Sekunde wird hier alles gelöscht.} other {In # Sekunden wird hier alles gelöscht.}}',
  slip: 'Deine Nummer kommt aus dem Drucker. Nimm sie mit.',
  noSlip: 'Hier gibt es kein Papier. Bitte merk dir deine Nummer.',
  called: 'Wir rufen sie auf dem Bildschirm auf, wenn dein Getränk fertig ist.',
  done: 'Fertig',
  lost: 'Keine Verbindung zur Bar. Bitte bestell an der Theke.',
  pairTitle: 'Dieses Tablet verbinden',
  pairCode: 'Diesen Code an der Konsole eingeben',
  pairHow: 'Mehr, dann Display verbinden. Danach bestellen Gäste hier.',
}
