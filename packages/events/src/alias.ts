/** Names of the original's talk and published code, by ours. `<eventId>` stands for the event's own. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  'OrderManager.MakeOrder': ['OrderManager_MakeOrder'],
  'OrderProcessor.ShopUnavailable': ['OrderProcessor.ShopNotready'],
  'OrderManager.OrderCompleted': ['OrderManager.Order<eventId>-COMPLETED'],
  'OrderManager.OrderCancelled': ['OrderManager.Order<eventId>-CANCELLED'],
}

/**
 * Other names that a rule may call an event by. A rule holds when it names the event by any of them, and `anything-but`
 * excludes it by any of them; it is one event all the same, and delivered once.
 */
export function aliasesOf(event: object): readonly string[] {
  const type = 'detail-type' in event ? event['detail-type'] : null
  const known = typeof type === 'string' && Object.hasOwn(aliases, type) ? aliases[type] : undefined
  if (known === undefined) return []
  const detail = 'detail' in event && typeof event.detail === 'object' ? event.detail : null
  const eventId = detail !== null && 'eventId' in detail && typeof detail.eventId === 'string' ? detail.eventId : ''
  return known.map((name) => name.replace('<eventId>', eventId))
}
