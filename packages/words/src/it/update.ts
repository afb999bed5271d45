import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Aggiorna',
  text: 'Un aggiornamento è un file di nome pressobox-….update. La scatola controlla chi l’ha fatto, lo scrive accanto alla versione in uso e si riavvia. Ordini e impostazioni restano. Se la versione nuova non va, torna da sola quella di prima.',
  runs: 'È in uso la versione {version}.',
  before: 'La versione di prima, {version}, è ancora sulla scheda.',
  beforeNone: 'Non c’è una versione di prima a cui tornare.',
  close: 'Chiudi prima lo stand.',
  file: 'Invia un aggiornamento',
  stick: 'Dalla chiavetta',
  back: 'Tieni premuto per tornare alla versione {version}',
  fromPhone: 'Un telefono o un computer invia il file: {address}, con il tuo PIN.',
  package:
    'Su questa macchina Pressobox è un pacchetto Debian. Installa quello nuovo sopra: sudo apt install ./pressobox_….deb. Ordini e impostazioni restano.',
  program:
    'Su questa macchina Pressobox è un programma: prendi la versione nuova e avviala come prima (npm start). Ordini e impostazioni restano.',
  sent: 'Sta arrivando un aggiornamento: {percent} %',
  asked: 'La scatola prende l’aggiornamento.',
  checking: 'Controllo dell’aggiornamento in corso.',
  writing: 'Scrittura della versione {version}: {percent} %. Quella in uso non si tocca.',
  tried: 'La versione {version} è in prova: la scatola si riavvia e la tiene se va bene. Questa pagina torna da sola.',
  stayed: 'Ora è in uso la versione {version}.',
  gaveWay:
    'La versione {version} non è rimasta: {why, select, hung {non è partita, o è mancata la corrente} stopped {il suo stand non è partito} other {il suo stand non ha risposto}}. È in uso la versione {runs}; nulla è perso.',
  brokenOff:
    'L’aggiornamento alla versione {version} si è interrotto: la chiavetta è stata tolta, o è mancata la corrente. È in uso la versione {runs}; nulla è perso.',
  'no.open': 'L’aggiornamento non è stato preso: lo stand è aperto. Chiudilo e chiedilo di nuovo in Altro, Aggiorna.',
  'no.no-trial': 'Questa scatola non può mettere in prova una versione. Non è cambiato nulla.',
  'no.no-update': 'Questo non è un aggiornamento, o non è intero. Copialo di nuovo.',
  'no.unsigned': 'L’aggiornamento non è firmato da chi ha fatto questa scatola. Non è cambiato nulla.',
  'no.unknown': 'La versione in uso non conosce questo tipo di aggiornamento. Non è cambiato nulla.',
  'no.profile': 'L’aggiornamento è per un altro tipo di scatola ({about}). Non è cambiato nulla.',
  'no.damaged': 'L’aggiornamento è danneggiato ({about}). Copialo di nuovo.',
  'no.no-space': 'Sulla scheda non c’è posto per l’aggiornamento.',
  'no.card':
    'La scheda non ha tenuto ciò che è stato scritto; forse è consumata. Fai una copia e prendi una scheda nuova.',
  'no.no-stick': 'Non c’è una chiavetta con un aggiornamento.',
  'no.no-way-back': 'Non c’è una versione di prima che qui sia andata bene.',
}
