import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Arrêtez-la, ou indiquez un autre dossier avec --data.',
  'damaged.what': 'Le journal est endommagé : {message}. Rien n’a été changé.',
  'damaged.todo': 'Examinez-le avec « presso journal verify », puis « presso journal repair ».',
  'newer.what': '{message} Rien n’a été changé.',
  'newer.todo': 'Ouvrez ces données avec la version plus récente.',
  'port.what': 'Le port est utilisé par un autre programme ({message}).',
  'port.todo': 'Arrêtez-le, ou choisissez-en un autre avec --port.',
  'forbidden.what': 'Non autorisé ({message}).',
  'forbidden.todo':
    'Choisissez un port au-dessus de 1023 avec --port, ou un dossier où vous pouvez écrire avec --data.',
  'address.what': 'Cette machine n’a pas cette adresse ({message}).',
  'address.todo': 'Choisissez-en une autre avec --host.',
  'readOnly.what': 'Le dossier de données n’accepte rien ({message}).',
  'readOnly.todo': 'La carte est en lecture seule ou pleine : vérifiez-la, ou choisissez un autre dossier avec --data.',
  'other.what': 'Pressobox n’a pas pu démarrer : {message}',
  'other.todo': 'Réessayez. Si cela persiste, consultez « presso doctor ».',
  starting: 'Le bar démarre …',
  offAndOn:
    'Éteignez la boîte et rallumez-la. Si cela persiste, ses données demandent une personne : voir « en cas de panne ».',
  noData:
    'La partie de la carte qui garde les données manque ou est abîmée. Une sauvegarde se met sur une carte neuve.',
  title: 'Le bar ne fonctionne pas',
  retry: 'Réessayer',
  leave: 'Éteindre',
  windowTitle: 'L’écran tombe sans cesse en panne',
  windowWhat: 'Le bar continue et prend les commandes ; seul cet écran s’est arrêté {count} fois.',
  windowTodo: 'Réessayez. D’ici là, la console s’ouvre dans tout navigateur à l’adresse {address}.',
}
