import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Catalogo degli eventi',
  lead: 'Ogni evento che questo bar pubblica, nella busta di EventBridge. Scrivi una regola e lo saprai.',
  search: 'Cerca eventi',
  none: 'Nessun evento si chiama così.',
  producer: 'Produttore',
  consumers: 'Consumatori',
  message: 'Messaggio',
  version: 'Versione',
  aliases: 'Una regola può anche chiamarlo',
  primary: 'Mandato agli schermi quando',
  schema: 'Schema',
  example: 'Esempio',
  rule: 'Una regola per questo',
  copy: 'Copia la regola',
  copied: 'Copiata',
  last: 'Visto l’ultima volta',
  never: 'Non ancora, da quando la scatola è accesa.',
  machine: 'Lo stesso per i programmi',
  count: '{count, plural, one {# evento} many {# eventi} other {# eventi}}',
}
