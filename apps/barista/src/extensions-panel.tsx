import { useState } from 'react'
import type { ExtensionSource } from '@pressobox/client'
import type { ArchiveView, ExtensionsView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { ArchiveOffer } from './archive-offer.tsx'
import { ExtensionCard } from './extension-card.tsx'
import { api, sayExtension } from './house.ts'
import { Closing } from './panel-pieces.tsx'

interface ExtensionsPanelProps {
  readonly extensions: ExtensionsView
  readonly isManager: boolean
  /** Where phones and computers find the box. */
  readonly origin: string
  readonly onClose: () => void
}

/** What was added to the bar: switched, set, allowed, installed and removed. */
export function ExtensionsPanel({ extensions, isManager, origin, onClose }: ExtensionsPanelProps) {
  const [told, setTold] = useState<string | null>(null)
  const [archive, setArchive] = useState<ArchiveView | null>(null)
  const { safe, installed, offered } = extensions
  const install = async (from: ExtensionSource): Promise<void> => {
    const result = await api.installExtension(from)
    setTold(result.ok ? sayExtension('installed', { title: result.value.title }) : result.problem.detail)
    if (result.ok) setArchive(null)
  }
  const look = async (file: File): Promise<void> => {
    const result = await api.lookAtArchive(file)
    setArchive(result.ok ? result.value : null)
    setTold(result.ok ? null : result.problem.detail)
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
        {archive !== null && (
          <ArchiveOffer
            archive={archive}
            onInstall={() => void install({ files: archive.files })}
            onLeave={() => setArchive(null)}
          />
        )}
        {installed.length === 0 && <p className="muted">{sayExtension('none')}</p>}
        {installed.map((extension) => (
          <ExtensionCard key={extension.name} extension={extension} isManager={isManager} origin={origin} />
        ))}
        {isManager ? <FromFiles install={install} look={look} /> : <p className="muted">{sayExtension('byManager')}</p>}
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

interface FromFilesProps {
  readonly install: (from: ExtensionSource) => Promise<void>
  readonly look: (file: File) => Promise<void>
}

/** An archive, or the files of a folder, on this device or on a stick in it. */
function FromFiles({ install, look }: FromFilesProps) {
  const read = async (list: FileList): Promise<void> => {
    const archive = Array.from(list).find(({ name }) => /\.(?:zip|tgz|tar\.gz)$/i.test(name))
    if (archive !== undefined) return look(archive)
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
        accept=".zip,.tgz,.gz,.json,.js,.md"
        onChange={(event) => {
          const { files } = event.target
          if (files !== null && files.length > 0) void read(files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
