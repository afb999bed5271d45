import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Raak aan om te bestellen',
  startOver: 'Opnieuw beginnen',
  stillThere: 'Ben je er nog?',
  goOn: 'Ja, verder',
  clears:
    '{seconds, plural, one {Dit scherm wordt over één seconde gewist.} other {Dit scherm wordt over # seconden gewist.}}',
  slip: 'Je nummer komt uit de printer. Neem het mee.',
  noSlip: 'Hier is geen papier. Onthoud je nummer.',
  called: 'We roepen het op het scherm zodra je drankje klaar is.',
  done: 'Klaar',
  lost: 'Geen verbinding met de bar. Bestel aan de bar.',
  pairTitle: 'Deze tablet verbinden',
  pairCode: 'Voer deze code in op de console',
  pairHow: 'Meer, dan Een scherm verbinden. Daarna bestellen gasten hier.',
}
