import { useState } from 'react'
import type { ExtensionView } from '@pressobox/protocol'
import { HoldButton } from '@pressobox/ui'
import { CapabilityList } from './capability-list.tsx'
import { ExtensionSettings } from './extension-settings.tsx'
import { stateWords } from './extension-words.ts'
import { api, sayExtension } from './house.ts'
import { shell } from './shell.ts'

interface ExtensionCardProps {
  readonly extension: ExtensionView
  readonly isManager: boolean
  /** Where phones and computers find the box. */
  readonly origin: string
}

/** One extension: what it is, how it stands, what it may, and how to have it otherwise. */
export function ExtensionCard({ extension, isManager, origin }: ExtensionCardProps) {
  const [told, setTold] = useState<string | null>(null)
  const { name, title, version, description, enabled, quarantine, settings, page, log } = extension
  const change = async (wish: Parameters<typeof api.changeExtension>[1]): Promise<void> => {
    const result = await api.changeExtension(name, wish)
    setTold(result.ok ? null : result.problem.detail)
  }
  const remove = async (): Promise<void> => {
    const result = await api.removeExtension(name)
    if (!result.ok) setTold(result.problem.detail)
  }
  const mark = quarantine !== null ? 'ill' : enabled ? 'on' : 'unknown'
  return (
    <section className={`printer extension ${mark}`} aria-label={title}>
      <h3>
        {title} <span className="muted">{version}</span>
      </h3>
      <p className="printer-state">
        <strong>{stateWords(extension)}.</strong> {description}
      </p>
      {quarantine !== null && <p className="wrong">{sayExtension('stoppedFor', { problem: quarantine })}</p>}
      <CapabilityList of={extension} />
      <p role="status">{told}</p>
      {page !== null && shell !== null && (
        <p className="muted">{sayExtension('pageElsewhere', { address: `${origin}/extensions/${name}` })}</p>
      )}
      <div className="printer-actions">
        <Switch extension={extension} isManager={isManager} change={change} />
        {page !== null && shell === null && (
          <a className="button quiet" href={`/extensions/${name}`} target="_blank" rel="noreferrer">
            {sayExtension('page')}
          </a>
        )}
        {isManager && (
          <HoldButton className="quiet" onHeld={() => void remove()}>
            {sayExtension('removeHeld')}
          </HoldButton>
        )}
      </div>
      {settings.length > 0 && (
        <details>
          <summary>{sayExtension('settings')}</summary>
          <ExtensionSettings of={extension} onTold={setTold} />
        </details>
      )}
      {log.length > 0 && (
        <details>
          <summary>{sayExtension('log')}</summary>
          <pre tabIndex={0}>{log.join('\n')}</pre>
        </details>
      )}
    </section>
  )
}

interface SwitchProps extends Omit<ExtensionCardProps, 'origin'> {
  readonly change: (wish: Parameters<typeof api.changeExtension>[1]) => Promise<void>
}

/** Managers allow what it asks for as they switch it on; a barista switches it on with what it has. */
function Switch({ extension: { enabled, quarantine, capabilities }, isManager, change }: SwitchProps) {
  const asked = capabilities.map(({ may }) => may)
  const isAllowed = capabilities.every(({ granted }) => granted)
  const button = (words: string, wish: Parameters<typeof change>[0], look = 'button') => (
    <button type="button" className={look} onClick={() => void change(wish)}>
      {words}
    </button>
  )
  if (quarantine !== null)
    return (
      <>
        {button(sayExtension('letGoOn'), { quarantine: null })}
        {enabled && button(sayExtension('switchOff'), { enabled: false }, 'button quiet')}
      </>
    )
  if (isManager && !isAllowed)
    return (
      <>
        {button(sayExtension(enabled ? 'allow' : 'allowAndSwitchOn'), { granted: asked, enabled: true })}
        {enabled && button(sayExtension('switchOff'), { enabled: false }, 'button quiet')}
      </>
    )
  return enabled
    ? button(sayExtension('switchOff'), { enabled: false }, 'button quiet')
    : button(sayExtension('switchOn'), { enabled: true })
}
