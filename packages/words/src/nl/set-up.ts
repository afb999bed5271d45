import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'Van de box naar de eerste koffie',
  time: 'Tien minuten van je tijd, en een geheugenkaart van 8 GB of meer. Alles wat erop stond, gaat verloren.',
  download: 'Downloaden',
  downloadText:
    'Haal {file} van {address}, en het bestand .sha256 ernaast. Met een scherm aan de box neem je het image “kiosk”, zonder scherm “small”.',
  flash: 'De geheugenkaart schrijven',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). “Choose OS”: “Use custom”, het bestand. “Choose storage”: de kaart. “Next”. “Use OS customisation?”: “No”. Wil Windows daarna een station formatteren: Annuleren.',
  macos:
    'Raspberry Pi Imager, net zo; geef toegang tot het verwijderbare volume, en typ je wachtwoord. Kan macOS daarna een schijf niet lezen: Verwijder.',
  linux: 'Raspberry Pi Imager, of in een terminal (X is de letter van de kaart, zie lsblk):',
  settings: 'Het netwerk opgeven, als je wilt',
  settingsText:
    'Steek de geheugenkaart er nog eens in. Zet op het volume PRESSOBOX een tekstbestand pressobox.conf; een stick met de naam CONFIG kan ook. Zonder dat gebruikt de box de kabel.',
  plug: 'Aansluiten',
  plugText:
    'Geheugenkaart, scherm, printer, netwerkkabel. De stroom als laatste: het lampje gaat aan, en binnen twee minuten is de stand er.',
  pin: 'De pincode opschrijven',
  pinText:
    'Het scherm toont hem één keer, en de printer drukt hem af met het adres. Is er geen van beide, kies dan vooraf een pincode: pin = 1234 in pressobox.conf.',
  guide: 'De console volgen',
  guideText:
    '“De stand inrichten” leidt langs naam, pincodes, tijd, wifi, printer, kaart, scherm en een proefbestelling.',
  open: 'Openen',
  openText: 'Hang de poster op (Meer, Poster), open de stand, scan de code: de eerste koffie.',
  wrong: 'Als er iets mis is',
  wrongScreen: 'Niets op het scherm: schrijf de geheugenkaart opnieuw; gebruik de voeding die bij de Pi hoort.',
  wrongPhone: 'Een telefoon vindt niets: mobiele data en VPN uit, dezelfde wifi als de box.',
  wrongPin: 'Pincode kwijt: pin = 1234 in pressobox.conf, opnieuw starten, de regel weer weghalen.',
  wrongPower: 'De stekker eruit trekken maakt niets kapot. Wat een gast gezegd is, blijft bewaard.',
}
