/** What stands on paper besides what people ordered. */
export const tickets = {
  copy: 'COPY {copy}',
  remake: 'REMAKE',
  ordered: 'Ordered',
  walkUp: 'At the counter',
} as const

export type TicketKey = keyof typeof tickets
