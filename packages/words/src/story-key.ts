/** What a story of an order is told in: the public events of an order, and two of its turns. */
export const storyKeys = [
  'Validator.NewOrder',
  'OrderProcessor.WorkflowStarted',
  'OrderProcessor.WaitingCompletion',
  'OrderProcessor.WaitingProduction',
  'OrderProcessor.OrderTimeOut',
  'OrderProcessor.orderFinished',
  'OrderManager.WaitingCompletion',
  'OrderManager.MakeOrder',
  'OrderManager.MakeOrder.released',
  'OrderManager.OrderCompleted',
  'OrderManager.OrderCancelled',
  'OrderManager.OrderCollected',
  'OrderManager.OrderMissed',
  'OrderManager.OrderUndone',
  'OrderManager.OrderRecalled',
  'OrderManager.OrderRemade',
  'OrderManager.OrderExtended',
  'OrderManager.OrderUnnamed',
  'OrderJourney.AllEventsStored',
  'QueueService.OrderStarted',
  'QueueService.OrderCompleted',
  'QueueService.OrderCancelled',
] as const

export type StoryKey = (typeof storyKeys)[number]
