import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Catálogo de eventos',
  lead: 'Todos los eventos que publica este puesto de café, en el sobre EventBridge. Escribe una regla y te enteras.',
  search: 'Buscar eventos',
  none: 'Ningún evento se llama así.',
  producer: 'Productor',
  consumers: 'Consumidores',
  message: 'Mensaje',
  version: 'Versión',
  aliases: 'Una regla también puede llamarlo',
  primary: 'Se envía a las pantallas cuando',
  schema: 'Esquema',
  example: 'Ejemplo',
  rule: 'Una regla para él',
  copy: 'Copiar la regla',
  copied: 'Copiada',
  last: 'Visto por última vez',
  never: 'Todavía no, desde que arrancó la caja.',
  machine: 'Lo mismo para programas',
  count: '{count, plural, one {# evento} many {# eventos} other {# eventos}}',
}
