import { hostOf, type Effect, type Standing } from './effect.ts'
import type { Asker, Broker, Hands, Reply } from './hands.ts'

interface Performing {
  readonly hands: Hands
  readonly log: (line: string) => void
}

/** Does what an extension wants of the box; what it is answered, or null. What is only kept is kept elsewhere. */
export async function perform(
  effect: Effect,
  asker: Asker,
  standing: Standing,
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
      const broker = brokerOf(standing)
      return broker === null ? null : hands.mqtt(broker, effect.message)
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

function brokerOf({ manifest, settings, secrets }: Standing): Broker | null {
  const asked = manifest.capabilities.find(({ may }) => may === 'mqtt')
  if (asked?.may !== 'mqtt') return null
  const { broker, user, password } = asked
  return {
    host: hostOf(broker, settings),
    user: user === undefined ? '' : String(settings[user.slice(1)] ?? ''),
    password: password === undefined ? '' : (secrets[password.slice(1)] ?? ''),
  }
}
