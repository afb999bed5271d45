import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'Catálogo de eventos',
  lead: 'Todos os eventos que este café publica, no envelope do EventBridge. Escreva uma regra e fica a saber.',
  search: 'Procurar eventos',
  none: 'Nenhum evento se chama assim.',
  producer: 'Produtor',
  consumers: 'Consumidores',
  message: 'Mensagem',
  version: 'Versão',
  aliases: 'Uma regra também lhe pode chamar',
  primary: 'Enviado aos ecrãs quando',
  schema: 'Esquema',
  example: 'Exemplo',
  rule: 'Uma regra para ele',
  copy: 'Copiar a regra',
  copied: 'Copiada',
  last: 'Visto pela última vez',
  never: 'Ainda não, desde que a caixa foi ligada.',
  machine: 'O mesmo para programas',
  count: '{count, plural, one {# evento} other {# eventos}}',
}
