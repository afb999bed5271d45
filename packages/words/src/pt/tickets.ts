import type { TicketKey } from '../en/tickets.ts'

export const tickets: Readonly<Record<TicketKey, string>> = {
  copy: 'CÓPIA {copy}',
  remake: 'FAZER DE NOVO',
  ordered: 'Pedido',
  walkUp: 'Ao balcão',
}
