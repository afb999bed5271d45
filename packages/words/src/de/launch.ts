import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Beende sie, oder nenne mit --data einen anderen Ordner.',
  'damaged.what': 'Das Journal ist beschädigt: {message}. Nichts wurde geändert.',
  'damaged.todo': 'Sieh es mit „presso journal verify“ an, dann „presso journal repair“.',
  'newer.what': '{message} Nichts wurde geändert.',
  'newer.todo': 'Starte diese Daten mit der neueren Version.',
  'port.what': 'Ein anderes Programm benutzt den Port ({message}).',
  'port.todo': 'Beende es, oder wähle mit --port einen anderen.',
  'forbidden.what': 'Nicht erlaubt ({message}).',
  'forbidden.todo': 'Wähle mit --port einen Port über 1023, oder mit --data einen Ordner, in den du schreiben darfst.',
  'address.what': 'Diese Maschine hat keine solche Adresse ({message}).',
  'address.todo': 'Wähle mit --host eine andere.',
  'readOnly.what': 'Der Datenordner nimmt nichts an ({message}).',
  'readOnly.todo': 'Die Karte ist schreibgeschützt oder voll: Sieh sie an, oder wähle mit --data einen anderen Ordner.',
  'other.what': 'Pressobox konnte nicht starten: {message}',
  'other.todo': 'Versuche es noch einmal. Bleibt es so, sieh „presso doctor“ an.',
  starting: 'Die Bar startet …',
  offAndOn:
    'Schalten Sie die Box aus und wieder ein. Bleibt es so, brauchen ihre Daten einen Menschen: siehe „wenn etwas nicht geht“.',
  noData:
    'Der Teil der Karte, der die Daten hält, fehlt oder ist beschädigt. Eine Sicherung kommt auf eine neue Karte.',
  title: 'Die Bar läuft nicht',
  retry: 'Noch einmal versuchen',
  leave: 'Ausschalten',
  windowTitle: 'Der Bildschirm fällt immer wieder aus',
  windowWhat: 'Die Bar läuft weiter und nimmt Bestellungen an; nur dieser Bildschirm ist {count}-mal stehen geblieben.',
  windowTodo: 'Versuche es noch einmal. Bis dahin öffnet sich die Konsole in jedem Browser unter {address}.',
}
