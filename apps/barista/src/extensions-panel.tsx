import { useState } from 'react'
import type { ExtensionSource } from '@pressobox/client'
import type { ExtensionsView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { ExtensionCard } from './extension-card.tsx'
import { api, sayExtension } from './house.ts'
import { Closing } from './panel-pieces.tsx'

interface ExtensionsPanelProps {
  readonly extensions: ExtensionsView
  readonly isManager: boolean
  readonly onClose: () => void
}

/** What was added to the bar: switched, set, allowed, installed and removed. */
export function ExtensionsPanel({ extensions, isManager, onClose }: ExtensionsPanelProps) {
  const [told, setTold] = useState<string | null>(null)
  const { safe, installed, offered } = extensions
  const install = async (from: ExtensionSource): Promise<void> => {
    const result = await api.installExtension(from)
    setTold(result.ok ? sayExtension('installed', { title: result.value.title }) : result.problem.detail)
  }
  return (
    <Dialog title={sayExtension('extensions')} broad onClose={onClose}>
      <div className="scroll extensions">
        {safe && (
          <div className="held-back">
            <p className="wrong">{sayExtension('safe')}</p>
            <button type="button" className="button" onClick={() => void api.startExtensions()}>
              {sayExtension('start')}
            </button>
          </div>
        )}
        <p role="status">{told}</p>
        {installed.length === 0 && <p className="muted">{sayExtension('none')}</p>}
        {installed.map((extension) => (
          <ExtensionCard key={extension.name} extension={extension} isManager={isManager} />
        ))}
        {isManager ? <FromFolder install={install} /> : <p className="muted">{sayExtension('byManager')}</p>}
        {isManager && offered.length > 0 && <h3>{sayExtension('offered')}</h3>}
        {isManager &&
          offered.map(({ name, title, version, description }) => (
            <section key={name} className="printer extension unknown" aria-label={title}>
              <h3>
                {title} <span className="muted">{version}</span>
              </h3>
              <p>{description}</p>
              <div className="printer-actions">
                <button type="button" className="button quiet" onClick={() => void install({ offered: name })}>
                  {sayExtension('install')}
                </button>
              </div>
            </section>
          ))}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

/** The files of a folder on this device, or of a stick in it, as they are chosen. */
function FromFolder({ install }: { readonly install: (from: ExtensionSource) => Promise<void> }) {
  const read = async (list: FileList): Promise<void> => {
    const texts = await Promise.all(Array.from(list, async (file) => [file.name, await file.text()] as const))
    await install({ files: Object.fromEntries(texts) })
  }
  return (
    <label className="button quiet from-folder">
      {sayExtension('fromFolder')}
      <input
        className="unseen"
        type="file"
        multiple
        accept=".json,.js,.md"
        onChange={(event) => {
          const { files } = event.target
          if (files !== null && files.length > 0) void read(files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
