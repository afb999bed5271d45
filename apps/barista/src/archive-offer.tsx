import type { ArchiveView } from '@pressobox/protocol'
import { CapabilityList } from './capability-list.tsx'
import { sayExtension } from './house.ts'

interface ArchiveOfferProps {
  readonly archive: ArchiveView
  readonly onInstall: () => void
  readonly onLeave: () => void
}

/** What is in an archive that was chosen: nothing of it is on the box before somebody says so. */
export function ArchiveOffer({ archive: { extension, replaces }, onInstall, onLeave }: ArchiveOfferProps) {
  const { title, version, author, description } = extension
  return (
    <section className="printer extension unknown" aria-label={title}>
      <h3>
        {title} <span className="muted">{version}</span>
      </h3>
      {author !== null && <p className="muted">{sayExtension('archiveBy', { author })}</p>}
      <p>{description}</p>
      <CapabilityList of={extension} />
      <p>
        {replaces === null
          ? sayExtension('archiveNew')
          : sayExtension('archiveReplaces', { version: replaces, same: replaces === version ? 'yes' : 'no' })}
      </p>
      <div className="printer-actions">
        <button type="button" className="button" onClick={onInstall}>
          {sayExtension('install')}
        </button>
        <button type="button" className="button quiet" onClick={onLeave}>
          {sayExtension('archiveLeave')}
        </button>
      </div>
    </section>
  )
}
