import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Ereigniskatalog',
  lead: 'Alle Ereignisse, die diese Kaffeebar veröffentlicht, im Umschlag von EventBridge. Schreib eine Regel, und du erfährst davon.',
  search: 'Ereignisse suchen',
  none: 'Kein Ereignis heißt so.',
  producer: 'Erzeuger',
  consumers: 'Empfänger',
  message: 'Nachricht',
  version: 'Version',
  aliases: 'Eine Regel kann es auch so nennen',
  primary: 'Wird an Bildschirme gesendet, wenn',
  schema: 'Schema',
  example: 'Beispiel',
  rule: 'Eine Regel dafür',
  copy: 'Regel kopieren',
  copied: 'Kopiert',
  last: 'Zuletzt gesehen',
  never: 'Noch nicht, seit die Box gestartet wurde.',
  machine: 'Dasselbe für Programme',
  count: '{count, plural, one {# Ereignis} other {# Ereignisse}}',
}
