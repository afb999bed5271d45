import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'De la boîte au premier café',
  time: 'Dix minutes de votre temps, et une carte de 8 Go ou plus. Tout ce qui était sur la carte est perdu.',
  download: 'Télécharger',
  downloadText:
    'Prenez {file} sur {address}, et le fichier .sha256 à côté. Avec un écran sur la boîte, prenez l’image « kiosk », sans écran, l’image « small ».',
  flash: 'Écrire la carte',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). Choose OS: Use custom, le fichier. Choose storage: la carte. Next. “Use OS customisation?”: No. Si Windows veut ensuite formater un lecteur : Annuler.',
  macos:
    'Raspberry Pi Imager, de la même façon ; autorisez-lui le volume amovible et tapez votre mot de passe. Si macOS ne peut ensuite pas lire un disque : Éjecter.',
  linux: 'Raspberry Pi Imager, ou dans un terminal (X est la lettre de la carte, voir lsblk) :',
  settings: 'Lui indiquer le réseau, si vous voulez',
  settingsText:
    'Remettez la carte. Sur le volume PRESSOBOX, enregistrez un fichier texte pressobox.conf ; une clé nommée CONFIG convient aussi. Sans lui, la boîte utilise le câble.',
  plug: 'Brancher',
  plugText:
    'Carte, écran, imprimante, câble réseau. Le courant en dernier : la lumière s’allume, et le stand est là en deux minutes.',
  pin: 'Noter le code PIN',
  pinText:
    'L’écran le montre une fois, et l’imprimante l’imprime avec l’adresse. Sans l’un ni l’autre, choisissez-en un avant : pin = 1234 dans pressobox.conf.',
  guide: 'Suivre la console',
  guideText:
    '« Installer le stand » mène par le nom, les codes PIN, l’heure, le Wi-Fi, l’imprimante, la carte des boissons, l’écran et une commande de test.',
  open: 'Ouvrir',
  openText: 'Accrochez l’affiche (Plus, Affiche), ouvrez le stand, scannez le code : le premier café.',
  wrong: 'Quand quelque chose ne va pas',
  wrongScreen: 'Rien à l’écran : écrivez de nouveau la carte ; utilisez l’alimentation prévue pour le Pi.',
  wrongPhone: 'Un téléphone ne trouve rien : données mobiles et VPN coupés, même Wi-Fi que la boîte.',
  wrongPin: 'Code PIN perdu : pin = 1234 dans pressobox.conf, redémarrez, retirez la ligne.',
  wrongPower: 'Tirer la prise ne casse rien. Ce qui a été dit à un client est gardé.',
}
