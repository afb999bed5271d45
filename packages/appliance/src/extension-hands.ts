import { networkInterfaces } from 'node:os'
import { randomInt } from 'node:crypto'
import { Command, inStock, OrderId, type Actor, type Drink, type State } from '@pressobox/domain'
import { mqttMessage, NotNow, webRequest, type Asker, type Hands, type Reply } from '@pressobox/extensions'
import type { Stand } from '@pressobox/stand'

/** What extensions want of the bar goes through the one door, as an actor of their own. */
export function extensionHands(stand: Stand, port: () => number): Hands {
  const ask = async (asker: Asker, command: unknown, reply = 'bar'): Promise<Reply> => {
    const actor: Actor = { kind: 'extension', name: asker.name }
    const parsed = Command.safeParse(command)
    if (!parsed.success) return { name: reply, ok: false, status: 0, body: 'request.invalid' }
    const outcome = await stand.execute(parsed.data, actor, `extension/${asker.name}/${asker.cause}`)
    if (outcome.kind === 'done') return { name: reply, ok: true, status: 0, body: outcome.orderId ?? '' }
    if (outcome.refusal.code === 'journal.unavailable') throw new NotNow('The journal cannot be written.')
    return { name: reply, ok: false, status: 0, body: outcome.refusal.code }
  }
  const isOwn = (address: string, at: number): boolean => at === port() && isOfThisMachine(address)
  return {
    publish: async (asker, says, detail) => void (await ask(asker, { name: 'tell', says, detail })),
    display: async (asker, line) => void (await ask(asker, { name: 'show-line', line })),
    print: async (asker, lines) => void (await ask(asker, { name: 'print-note', title: asker.title, lines })),
    order: async (asker, { drink, modifiers, name }) => {
      const choice = drink === null ? byChance(stand.state) : { drink, modifiers }
      if (choice === null) return { name: 'order', ok: false, status: 0, body: 'drink.sold-out' }
      return ask(asker, { name: 'walk-up', choice: { ...choice, name: name ?? undefined } }, 'order')
    },
    make: (asker, orderId, step) => ask(asker, { name: step, orderId: OrderId.parse(orderId) }, step),
    request: (request) => webRequest(request, isOwn),
    mqtt: (broker, message) => mqttMessage(broker, message, isOwn),
  }
}

function isOfThisMachine(address: string): boolean {
  return Object.values(networkInterfaces()).some((found) => found?.some((each) => each.address === address) === true)
}

/** A drink that is to be had, with one option of each group that wants one; null when nothing is. */
function byChance({ menu, shelf }: State) {
  const drink = anyOf(menu.filter(({ id }) => inStock(shelf, id)))
  if (drink === null) return null
  const modifiers = drink.modifiers.flatMap((group) => {
    const option = anyOf(group.options.filter(({ id }) => inStock(shelf, `${group.id}/${id}`)))
    return option === null || !wantsOne(group) ? [] : [{ group: group.id, option: option.id }]
  })
  return { drink: drink.id, modifiers }
}

function wantsOne({ min, max }: Drink['modifiers'][number]): boolean {
  return min > 0 || (max > 0 && randomInt(2) === 1)
}

function anyOf<Thing>(things: readonly Thing[]): Thing | null {
  return things.length === 0 ? null : (things[randomInt(things.length)] ?? null)
}
