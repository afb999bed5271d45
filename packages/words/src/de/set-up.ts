import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'Von der Box zum ersten Kaffee',
  time: 'Zehn Minuten deiner Zeit und eine Speicherkarte mit 8 GB oder mehr. Alles, was auf der Karte war, geht verloren.',
  download: 'Herunterladen',
  downloadText:
    'Lade {file} von {address}, und die Datei .sha256 daneben. Mit einem Bildschirm an der Box nimm das Abbild „kiosk“, ohne einen „small“.',
  flash: 'Karte beschreiben',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). „Choose OS“: „Use custom“, die Datei. „Choose storage“: die Karte. „Next“. „Use OS customisation?“: „No“. Will Windows danach ein Laufwerk formatieren: Abbrechen.',
  macos:
    'Raspberry Pi Imager, genauso; erlaube ihm den Zugriff auf Wechselmedien und gib dein Passwort ein. Kann macOS danach ein Medium nicht lesen: Auswerfen.',
  linux: 'Raspberry Pi Imager, oder in einem Terminal (X ist der Buchstabe der Karte, siehe lsblk):',
  settings: 'Das Netzwerk angeben, wenn du magst',
  settingsText:
    'Steck die Karte noch einmal ein. Speichere auf dem Laufwerk PRESSOBOX eine Textdatei pressobox.conf; ein Stick namens CONFIG geht auch. Ohne sie nimmt die Box das Kabel.',
  plug: 'Anschließen',
  plugText:
    'Karte, Bildschirm, Drucker, Netzwerkkabel. Der Strom zuletzt: Das Licht geht an, und in zwei Minuten ist der Stand da.',
  pin: 'PIN aufschreiben',
  pinText:
    'Der Bildschirm zeigt sie einmal, und der Drucker druckt sie mit der Adresse. Gibt es beides nicht, wähle vorher eine: pin = 1234 in pressobox.conf.',
  guide: 'Der Konsole folgen',
  guideText:
    '„Stand einrichten“ führt durch Name, PINs, Uhrzeit, WLAN, Drucker, Karte, Display und eine Probebestellung.',
  open: 'Öffnen',
  openText: 'Häng das Plakat auf (Mehr, Plakat), öffne den Stand, scanne den Code: der erste Kaffee.',
  wrong: 'Wenn etwas nicht stimmt',
  wrongScreen: 'Nichts auf dem Bildschirm: Karte noch einmal beschreiben; das Netzteil nehmen, das zum Pi gehört.',
  wrongPhone: 'Ein Telefon findet nichts: mobile Daten und VPN aus, dasselbe WLAN wie die Box.',
  wrongPin: 'PIN verloren: pin = 1234 in pressobox.conf, neu starten, die Zeile wieder löschen.',
  wrongPower: 'Stecker ziehen macht nichts kaputt. Was einem Gast gesagt wurde, bleibt gespeichert.',
}
