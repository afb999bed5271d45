import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: 'Touchez pour commander',
  startOver: 'Recommencer',
  stillThere: 'Êtes-vous toujours là ?',
  goOn: 'Oui, continuer',
  clears:
    '{seconds, plural, one {Cet écran s’efface dans une seconde.} many {Cet écran s’efface dans # secondes.} other {Cet écran s’efface dans # secondes.}}',
  slip: 'Votre numéro sort de l’imprimante. Emportez-le.',
  noSlip: 'Il n’y a pas de papier ici. Retenez bien votre numéro.',
  called: 'Nous l’appelons sur l’écran quand votre boisson est prête.',
  done: 'Terminé',
  lost: 'Pas de connexion avec le bar. Veuillez commander au comptoir.',
  pairTitle: 'Connecter cette tablette',
  pairCode: 'Saisissez ce code sur la console',
  pairHow: 'Plus, puis Connecter un écran. Les clients commandent ensuite ici.',
}
