import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Bijwerken',
  text: 'Een update is een bestand met de naam pressobox-….update. De box controleert wie hem heeft gemaakt, schrijft hem naast de versie die draait en start opnieuw. Bestellingen en instellingen blijven. Een nieuwe versie die niet goed is, maakt vanzelf plaats voor de vorige.',
  runs: 'Versie {version} draait.',
  before: 'Versie {version}, de vorige, staat nog op de kaart.',
  beforeNone: 'Er is geen vorige versie om naar terug te gaan.',
  close: 'Sluit eerst de stand.',
  file: 'Een update sturen',
  stick: 'Van de stick',
  back: 'Ingedrukt houden om versie {version} weer te gebruiken',
  fromPhone: 'Een telefoon of computer stuurt het bestand: {address}, met je pincode.',
  package:
    'Op deze machine is Pressobox een Debian-pakket. Installeer het nieuwe eroverheen: sudo apt install ./pressobox_….deb. Bestellingen en instellingen blijven.',
  program:
    'Op deze machine is Pressobox een programma: neem de nieuwere versie en start die zoals eerder (npm start). Bestellingen en instellingen blijven.',
  sent: 'Er komt een update binnen: {percent} %',
  asked: 'De box neemt de update aan.',
  checking: 'De update wordt gecontroleerd.',
  writing: 'Versie {version} wordt geschreven: {percent} %. De versie die draait blijft onaangeroerd.',
  tried:
    'Versie {version} wordt geprobeerd: de box start opnieuw en houdt haar als ze goed is. Deze pagina komt vanzelf terug.',
  stayed: 'Versie {version} draait nu.',
  gaveWay:
    'Versie {version} is niet gebleven: {why, select, hung {ze startte niet, of de stroom viel uit} stopped {haar stand startte niet} other {haar stand antwoordde niet}}. Versie {runs} draait; er is niets verloren.',
  brokenOff:
    'De update naar versie {version} brak af: de stick werd eruit getrokken, of de stroom viel uit. Versie {runs} draait; er is niets verloren.',
  'no.open': 'De update is niet aangenomen: de stand is open. Sluit hem en vraag er opnieuw om onder Meer, Bijwerken.',
  'no.no-trial': 'Deze box kan geen versie op proef starten. Er is niets veranderd.',
  'no.no-update': 'Dit is geen update, of geen hele. Kopieer hem opnieuw.',
  'no.unsigned': 'De update is niet ondertekend door wie deze box heeft gemaakt. Er is niets veranderd.',
  'no.unknown': 'De versie die draait kent dit soort update niet. Er is niets veranderd.',
  'no.profile': 'De update is voor een ander soort box ({about}). Er is niets veranderd.',
  'no.damaged': 'De update is beschadigd ({about}). Kopieer hem opnieuw.',
  'no.no-space': 'Op de kaart is geen ruimte voor de update.',
  'no.card':
    'De kaart heeft niet bewaard wat er geschreven is; misschien is ze versleten. Maak een back-up en neem een nieuwe kaart.',
  'no.no-stick': 'Er zit geen stick met een update in.',
  'no.no-way-back': 'Er is geen vorige versie die hier goed heeft gedraaid.',
}
