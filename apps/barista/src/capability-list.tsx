import type { ExtensionView } from '@pressobox/protocol'
import { mayWords } from './extension-words.ts'
import { sayExtension } from './house.ts'

/** What an extension asks for, and what of it staff allowed. */
export function CapabilityList({ of }: { readonly of: ExtensionView }) {
  if (of.capabilities.length === 0) return <p className="muted">{sayExtension('mayNothing')}</p>
  return (
    <div className="muted">
      {sayExtension('mayTitle')}:
      <ul>
        {of.capabilities.map((capability) => (
          <li key={capability.may} className={capability.granted ? 'granted' : ''}>
            {mayWords(capability, of)}
            {capability.granted && <strong> {sayExtension('allowed')}</strong>}
          </li>
        ))}
      </ul>
    </div>
  )
}
