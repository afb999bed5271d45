import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Catalogue des événements',
  lead: 'Tous les événements que ce bar à café publie, dans l’enveloppe EventBridge. Une règle suffit pour les suivre.',
  search: 'Chercher un événement',
  none: 'Aucun événement ne s’appelle ainsi.',
  producer: 'Producteur',
  consumers: 'Consommateurs',
  message: 'Message',
  version: 'Version',
  aliases: 'Une règle peut aussi l’appeler',
  primary: 'Envoyé aux écrans quand',
  schema: 'Schéma',
  example: 'Exemple',
  rule: 'Une règle pour lui',
  copy: 'Copier la règle',
  copied: 'Copiée',
  last: 'Vu pour la dernière fois',
  never: 'Pas encore depuis le démarrage de la boîte.',
  machine: 'La même chose pour les programmes',
  count: '{count, plural, one {# événement} many {# événements} other {# événements}}',
}
