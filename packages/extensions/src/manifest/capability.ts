import { leftToExtensions } from '@pressobox/domain'
import { z } from 'zod'

/** A host by its name, or by the setting that names it (`$lamp`): then staff say which one it is. */
const host = z.string().regex(/^(?:(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}(?::\d{1,5})?|\$[a-zA-Z][a-zA-Z0-9]{0,39})$/, {
  error: 'a name or an address of the local network, as lamp.local or 192.168.1.20:8080, or a setting, as $lamp',
})
const setting = z.string().regex(/^\$[a-zA-Z][a-zA-Z0-9]{0,39}$/, { error: 'a setting, as $password' })

const original = z.enum(leftToExtensions)

/**
 * What an extension may ask for beside hearing events; staff grant it at the installation. Its own store, log, page, tile
 * and events under its own name (`Extension.NAME.TYPE`) need no grant.
 */
export const Capability = z.discriminatedUnion('may', [
  /** Web requests to these hosts only. */
  z.strictObject({ may: z.literal('request'), hosts: z.array(host).min(1).max(5) }),
  z.strictObject({
    may: z.literal('mqtt'),
    broker: host,
    /** Settings with whom the broker knows: a text, and a secret. */
    user: setting.optional(),
    password: setting.optional(),
    topics: z.array(z.string().min(1).max(100)).min(1).max(10),
  }),
  /** One line on the display, cleaned. */
  z.strictObject({ may: z.literal('display') }),
  /** Short pieces of paper of its own. */
  z.strictObject({ may: z.literal('print') }),
  /** Orders whose source is `robot`: place them, make and complete those and no others. */
  z.strictObject({ may: z.literal('robot-orders') }),
  /** Event types of the original that it takes over. */
  z.strictObject({ may: z.literal('publish-original'), types: z.array(original).min(1).max(3) }),
])
export type Capability = z.infer<typeof Capability>

/** Settings that name a host or a user of these capabilities: only staff change them. */
export function namingSettings(capabilities: readonly Capability[]): readonly string[] {
  return capabilities.flatMap(named).flatMap((each) => (each.startsWith('$') ? [each.slice(1)] : []))
}

function named(capability: Capability): readonly string[] {
  switch (capability.may) {
    case 'request':
      return capability.hosts
    case 'mqtt':
      return [capability.broker, ...(capability.user === undefined ? [] : [capability.user])]
    case 'display':
    case 'print':
    case 'robot-orders':
    case 'publish-original':
      return []
  }
}

/** Settings that hold a password of these capabilities. */
export function passwordSettings(capabilities: readonly Capability[]): readonly string[] {
  return capabilities.flatMap((each) =>
    each.may === 'mqtt' && each.password !== undefined ? [each.password.slice(1)] : [],
  )
}
