import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Aktualisieren',
  text: 'Eine Aktualisierung ist eine Datei namens pressobox-….update. Die Box prüft, von wem sie stammt, schreibt sie neben die laufende Version und startet neu. Bestellungen und Einstellungen bleiben. Läuft die neue Version nicht, kommt von selbst die vorige zurück.',
  runs: 'Version {version} läuft.',
  before: 'Version {version}, die vorige, ist noch auf der Karte.',
  beforeNone: 'Es gibt keine vorige Version, zu der man zurück könnte.',
  close: 'Zuerst den Stand schließen.',
  file: 'Datei senden',
  stick: 'Vom Stick',
  back: 'Gedrückt halten, um wieder Version {version} zu nehmen',
  fromPhone: 'Ein Telefon oder Computer sendet die Datei: {address}, mit deiner PIN.',
  package:
    'Auf dieser Maschine ist Pressobox ein Debian-Paket. Installiere das neuere darüber: sudo apt install ./pressobox_….deb. Bestellungen und Einstellungen bleiben.',
  program:
    'Auf dieser Maschine ist Pressobox ein Programm: Nimm die neuere Version und starte sie wie bisher (npm start). Bestellungen und Einstellungen bleiben.',
  sent: 'Eine Aktualisierung kommt an: {percent} %',
  asked: 'Die Box nimmt die Aktualisierung entgegen.',
  checking: 'Die Aktualisierung wird geprüft.',
  writing: 'Version {version} wird geschrieben: {percent} %. Die laufende bleibt unberührt.',
  tried:
    'Version {version} wird erprobt: Die Box startet neu und behält sie, wenn sie läuft. Diese Seite kommt von selbst wieder.',
  stayed: 'Jetzt läuft Version {version}.',
  gaveWay:
    'Version {version} ist nicht geblieben: {why, select, hung {Sie startete nicht, oder der Strom fiel aus} stopped {Ihr Stand startete nicht} other {Ihr Stand antwortete nicht}}. Version {runs} läuft; nichts ist verloren.',
  brokenOff:
    'Die Aktualisierung auf Version {version} brach ab: Der Stick wurde gezogen, oder der Strom fiel aus. Version {runs} läuft; nichts ist verloren.',
  'no.open':
    'Die Aktualisierung wurde nicht angenommen: Der Stand ist offen. Schließe ihn, und hole sie unter Mehr, Aktualisieren nach.',
  'no.no-trial': 'Diese Box kann keine Version zur Probe starten. Nichts wurde geändert.',
  'no.no-update': 'Das ist keine Aktualisierung, oder keine vollständige. Kopiere sie noch einmal.',
  'no.unsigned':
    'Die Aktualisierung ist nicht von dem unterschrieben, der diese Box gemacht hat. Nichts wurde geändert.',
  'no.unknown': 'Diese Art von Aktualisierung kennt die laufende Version nicht. Nichts wurde geändert.',
  'no.profile': 'Die Aktualisierung ist für eine andere Art von Box ({about}). Nichts wurde geändert.',
  'no.damaged': 'Die Aktualisierung ist beschädigt ({about}). Kopiere sie noch einmal.',
  'no.no-space': 'Die Karte hat keinen Platz für die Aktualisierung.',
  'no.card':
    'Die Karte hat nicht behalten, was geschrieben wurde; sie ist vielleicht verschlissen. Mach eine Sicherung und nimm eine neue Karte.',
  'no.no-stick': 'Es steckt kein Stick mit einer Aktualisierung.',
  'no.no-way-back': 'Es gibt keine vorige Version, die hier gelaufen ist.',
}
