import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Fermala, o indica un’altra cartella con --data.',
  'damaged.what': 'Il registro è danneggiato: {message}. Non è stato cambiato nulla.',
  'damaged.todo': 'Esaminalo con «presso journal verify», poi «presso journal repair».',
  'newer.what': '{message} Non è stato cambiato nulla.',
  'newer.todo': 'Apri questi dati con la versione più recente.',
  'port.what': 'La porta è usata da un altro programma ({message}).',
  'port.todo': 'Fermalo, o scegline un’altra con --port.',
  'forbidden.what': 'Non permesso ({message}).',
  'forbidden.todo': 'Scegli una porta oltre 1023 con --port, o una cartella in cui puoi scrivere con --data.',
  'address.what': 'Questa macchina non ha questo indirizzo ({message}).',
  'address.todo': 'Scegline un altro con --host.',
  'readOnly.what': 'La cartella dei dati non accetta nulla ({message}).',
  'readOnly.todo': 'La scheda è in sola lettura o piena: controllala, o scegli un’altra cartella con --data.',
  'other.what': 'Pressobox non è riuscito a partire: {message}',
  'other.todo': 'Riprova. Se resta così, guarda «presso doctor».',
  starting: 'Il bar si sta avviando …',
  offAndOn:
    'Spegni e riaccendi la scatola. Se non cambia, i suoi dati hanno bisogno di una persona: vedi «quando qualcosa non va».',
  noData:
    'La parte della scheda che conserva i dati manca o è danneggiata. Una copia di sicurezza va su una scheda nuova.',
  title: 'Il bar non è in funzione',
  retry: 'Riprova',
  leave: 'Spegni',
  windowTitle: 'Lo schermo continua a fermarsi',
  windowWhat: 'Il bar va avanti e prende ordini; solo questo schermo si è fermato {count} volte.',
  windowTodo: 'Riprova. Intanto la console si apre in qualsiasi browser su {address}.',
}
