import type { CapabilityView, ExtensionView } from '@pressobox/protocol'
import { sayExtension } from './house.ts'

/** What an extension may do, as the end of "It wants to …". */
export function mayWords(
  { may, hosts = [], broker = '', topics = [], types = [] }: CapabilityView,
  of: ExtensionView,
): string {
  return sayExtension(`may.${may}`, {
    hosts: hosts.map((host) => hostWords(host, of)).join(', '),
    broker: hostWords(broker, of),
    topics: topics.join(', '),
    types: types.join(', '),
  })
}

/** A host by its name, or as the one that staff named in a setting. */
function hostWords(host: string, { settings }: ExtensionView): string {
  if (!host.startsWith('$')) return host
  const setting = settings.find(({ name }) => name === host.slice(1))
  if (setting === undefined || setting.value === '') return sayExtension('ofSetting', { title: setting?.title ?? host })
  return String(setting.value)
}

export function stateWords({ enabled, running, quarantine }: ExtensionView): string {
  if (quarantine !== null) return sayExtension('isStopped')
  if (!enabled) return sayExtension('isOff')
  return sayExtension(running ? 'isOn' : 'isHeld')
}
