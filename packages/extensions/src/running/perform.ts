import { hostOf, type Effect, type Standing } from './effect.ts'
import type { Asker, Hands, Reply } from './hands.ts'

interface Performing {
  readonly hands: Hands
  readonly log: (line: string) => void
}

/** Does what an extension wants of the box; what it is answered, or null. What is only kept is kept elsewhere. */
export async function perform(
  effect: Effect,
  asker: Asker,
  { manifest, settings }: Standing,
  { hands, log }: Performing,
): Promise<Reply | null> {
  switch (effect.kind) {
    case 'publish': {
      const { type, detail } = effect
      await hands.publish(asker, type.includes('.') ? type : `Extension.${asker.name}.${type}`, detail)
      return null
    }
    case 'display':
      await hands.display(asker, effect.line)
      return null
    case 'print':
      await hands.print(asker, effect.lines)
      return null
    case 'order':
      return hands.order(asker, effect.choice)
    case 'make':
      return hands.make(asker, effect.orderId, effect.step)
    case 'request':
      return hands.request(effect.request)
    case 'mqtt': {
      const asked = manifest.capabilities.find(({ may }) => may === 'mqtt')
      return asked?.may === 'mqtt' ? hands.mqtt(hostOf(asked.broker, settings), effect.message) : null
    }
    case 'log':
      log(effect.line)
      return null
    case 'store':
    case 'page':
    case 'tile':
    case 'timer':
    case 'change':
      return null
  }
}
