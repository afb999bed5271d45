import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Mettre à jour',
  text: 'Une mise à jour est un fichier nommé pressobox-….update. La boîte vérifie qui l’a faite, l’écrit à côté de la version en marche, puis redémarre. Commandes et réglages restent. Une nouvelle version qui ne va pas bien cède d’elle-même la place à la précédente.',
  runs: 'La version {version} est en marche.',
  before: 'La version précédente, {version}, est encore sur la carte.',
  beforeNone: 'Il n’y a pas de version précédente à reprendre.',
  close: 'Fermez d’abord le stand.',
  file: 'Envoyer une mise à jour',
  stick: 'Depuis la clé',
  back: 'Maintenir pour reprendre la version {version}',
  fromPhone: 'Un téléphone ou un ordinateur envoie le fichier : {address}, avec votre code PIN.',
  package:
    'Sur cette machine, Pressobox est un paquet Debian. Installez le nouveau par-dessus : sudo apt install ./pressobox_….deb. Commandes et réglages restent.',
  program:
    'Sur cette machine, Pressobox est un programme : prenez sa nouvelle version et lancez-la comme avant (npm start). Commandes et réglages restent.',
  sent: 'Une mise à jour arrive : {percent} %',
  asked: 'La boîte prend la mise à jour.',
  checking: 'La mise à jour est vérifiée.',
  writing: 'La version {version} s’écrit : {percent} %. Celle qui est en marche n’est pas touchée.',
  tried:
    'La version {version} est à l’essai : la boîte redémarre, et la garde si elle va bien. Cette page revient toute seule.',
  stayed: 'La version {version} est maintenant en marche.',
  gaveWay:
    'La version {version} n’est pas restée : {why, select, hung {elle n’a pas démarré, ou le courant a manqué} stopped {son stand n’a pas démarré} other {son stand n’a pas répondu}}. La version {runs} est en marche ; rien n’est perdu.',
  brokenOff:
    'La mise à jour vers la version {version} s’est interrompue : la clé a été retirée, ou le courant a manqué. La version {runs} est en marche ; rien n’est perdu.',
  'no.open':
    'La mise à jour n’a pas été prise : le stand est ouvert. Fermez-le, puis redemandez-la sous Plus, Mettre à jour.',
  'no.no-trial': 'Cette boîte ne peut pas mettre une version à l’essai. Rien n’a changé.',
  'no.no-update': 'Ce n’est pas une mise à jour, ou pas toute. Copiez-la de nouveau.',
  'no.unsigned': 'La mise à jour n’est pas signée par qui a fait cette boîte. Rien n’a changé.',
  'no.unknown': 'La version en marche ne connaît pas ce genre de mise à jour. Rien n’a changé.',
  'no.profile': 'La mise à jour est pour une autre sorte de boîte ({about}). Rien n’a changé.',
  'no.damaged': 'La mise à jour est abîmée ({about}). Copiez-la de nouveau.',
  'no.no-space': 'La carte n’a pas de place pour la mise à jour.',
  'no.card':
    'La carte n’a pas gardé ce qui a été écrit ; elle est peut-être usée. Faites une sauvegarde et prenez une carte neuve.',
  'no.no-stick': 'Il n’y a pas de clé avec une mise à jour.',
  'no.no-way-back': 'Il n’y a pas de version précédente qui ait bien marché ici.',
}
