/** What each public event tells people; the voice of the original's order journey. */
export const messages = {
  'Validator.NewOrder': 'A guest scanned the code and took one of its tokens. A new order begins.',
  'Validator.ScanRefused': 'A scan was refused.',
  'Validator.CodeChanged': 'A new code is on the display.',
  'OrderProcessor.WorkflowStarted': 'The stand is open and has room: the guest can choose a drink.',
  'OrderProcessor.ShopUnavailable': 'The stand takes no orders right now.',
  'OrderProcessor.WaitingCompletion': 'The order has its number and waits for a barista.',
  'OrderProcessor.WaitingProduction': 'The order waits in the queue to be made.',
  'OrderProcessor.OrderTimeOut': 'The order ran out of time.',
  'OrderProcessor.orderFinished': 'The order is finished.',
  'OrderManager.WaitingCompletion': 'The guest chose a drink.',
  'OrderManager.MakeOrder': 'A barista took the order and makes it.',
  'OrderManager.OrderCompleted': 'The drink is ready.',
  'OrderManager.OrderCancelled': 'The order was cancelled.',
  'OrderManager.OrderCollected': 'The drink was collected.',
  'OrderManager.OrderMissed': 'Nobody came for the drink yet. It waits on the shelf.',
  'OrderManager.OrderUndone': 'The last step was undone.',
  'OrderManager.OrderRecalled': 'The order was called back into the queue.',
  'OrderManager.OrderRemade': 'The drink is made again.',
  'OrderManager.OrderExtended': 'The order got five more minutes.',
  'OrderJourney.AllEventsStored': 'The whole journey of the order is stored.',
  'QueueService.OrderStarted': 'The order left the queue: somebody makes it.',
  'QueueService.OrderCompleted': 'The order left the queue: it is ready.',
  'QueueService.OrderCancelled': 'The order left the queue: it was cancelled.',
  'ConfigService.ConfigChanged': 'The stand was set differently.',
  'StandService.Started': 'The box was switched on.',
  'StandService.ClockAdjusted': 'The clock of the box was set.',
  'StandService.EventStarted': 'Another event is active.',
  'TicketService.TicketQueued': 'A ticket is to be printed.',
  'TicketService.TicketChanged': 'A ticket was printed, or was not.',
} as const

/** The original tells of an order put back by the same event, with an empty barista. */
export const unmadeMessage = 'The barista put the order back in the queue.'

export type EventType = keyof typeof messages
