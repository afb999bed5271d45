import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'Dalla scatola al primo caffè',
  time: 'Dieci minuti del tuo tempo e una scheda da 8 GB o più. Tutto quello che era sulla scheda va perso.',
  download: 'Scarica',
  downloadText:
    'Prendi {file} da {address}, e il file .sha256 accanto. Con uno schermo alla scatola scegli l’immagine «kiosk», senza schermo «small».',
  flash: 'Scrivi la scheda',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). Scegli il sistema: Use custom, il file. Scegli la memoria: la scheda. Avanti. «Use OS customisation?»: No. Se poi Windows vuole formattare un’unità: Annulla.',
  macos:
    'Raspberry Pi Imager, allo stesso modo; permetti l’accesso al volume rimovibile e scrivi la tua password. Se poi macOS non riesce a leggere un disco: Espelli.',
  linux: 'Raspberry Pi Imager, o in un terminale (X è la lettera della scheda, vedi lsblk):',
  settings: 'Dille com’è la rete, se vuoi',
  settingsText:
    'Inserisci di nuovo la scheda. Sul volume PRESSOBOX salva un file di testo pressobox.conf; va bene anche una chiavetta di nome CONFIG. Senza, la scatola usa il cavo.',
  plug: 'Collega',
  plugText:
    'Scheda, schermo, stampante, cavo di rete. La corrente per ultima: la luce si accende, e lo stand c’è in due minuti.',
  pin: 'Annota il PIN',
  pinText:
    'Lo schermo lo mostra una volta, e la stampante lo stampa con l’indirizzo. Se non hai nessuno dei due, sceglilo prima: pin = 1234 in pressobox.conf.',
  guide: 'Segui la console',
  guideText: '«Prepara lo stand» guida per nome, PIN, ora, Wi-Fi, stampante, menù, schermo e un ordine di prova.',
  open: 'Apri',
  openText: 'Appendi la locandina (Altro, Locandina), apri lo stand, inquadra il codice: il primo caffè.',
  wrong: 'Quando qualcosa non va',
  wrongScreen: 'Niente sullo schermo: scrivi di nuovo la scheda; usa l’alimentatore del Pi.',
  wrongPhone: 'Un telefono non trova nulla: dati mobili e VPN spenti, lo stesso Wi-Fi della scatola.',
  wrongPin: 'PIN perso: pin = 1234 in pressobox.conf, riavvia, togli la riga.',
  wrongPower: 'Staccare la spina non rompe nulla. Quello che è stato detto a un ospite resta.',
}
