import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Catalogus van gebeurtenissen',
  lead: 'Alle gebeurtenissen die deze koffiebar uitgeeft, in de envelop van EventBridge. Schrijf een regel, en je hoort ervan.',
  search: 'Gebeurtenissen zoeken',
  none: 'Geen gebeurtenis heet zo.',
  producer: 'Afzender',
  consumers: 'Ontvangers',
  message: 'Bericht',
  version: 'Versie',
  aliases: 'Een regel mag haar ook zo noemen',
  primary: 'Gaat naar schermen als',
  schema: 'Schema',
  example: 'Voorbeeld',
  rule: 'Een regel ervoor',
  copy: 'De regel kopiëren',
  copied: 'Gekopieerd',
  last: 'Laatst gezien',
  never: 'Nog niet sinds de box gestart is.',
  machine: 'Hetzelfde voor programma’s',
  count: '{count, plural, one {# gebeurtenis} other {# gebeurtenissen}}',
}
