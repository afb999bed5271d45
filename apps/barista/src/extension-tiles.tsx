import { useEffect, useState } from 'react'
import type { ExtensionView, SettingView } from '@pressobox/protocol'
import { api, sayExtension } from './house.ts'

/** What extensions show at the counter, in one row above the lanes, with the settings that belong there. */
export function ExtensionTiles({ installed }: { readonly installed: readonly ExtensionView[] }) {
  const shown = installed.filter(({ tile, running }) => running && tile !== null)
  if (shown.length === 0) return null
  return (
    <section className="tiles" aria-label={sayExtension('extensions')} tabIndex={0}>
      {shown.map((extension) => (
        <Tile key={extension.name} extension={extension} />
      ))}
    </section>
  )
}

function Tile({ extension: { name, title, tile, settings } }: { readonly extension: ExtensionView }) {
  const own = settings.filter((setting) => tile?.settings.includes(setting.name) === true)
  const set = (setting: string, value: SettingView['value']): void =>
    void api.changeExtension(name, { settings: { [setting]: value } })
  return (
    <section className="tile" aria-label={title}>
      <h2>{title}</h2>
      {Object.entries(tile?.fields ?? {}).map(([field, value]) => (
        <p key={field}>
          <span className="muted">{field}</span> <strong className="figures">{value}</strong>
        </p>
      ))}
      {own.map((setting) =>
        setting.type === 'switch' ? (
          <button
            key={setting.name}
            type="button"
            role="switch"
            aria-checked={setting.value === true}
            className={setting.value === true ? 'button' : 'button quiet'}
            onClick={() => set(setting.name, setting.value !== true)}
          >
            {setting.title}: {sayExtension(setting.value === true ? 'yes' : 'no')}
          </button>
        ) : setting.type === 'number' ? (
          <Slide key={setting.name} setting={setting} onSet={(value) => set(setting.name, value)} />
        ) : null,
      )}
    </section>
  )
}

/** Follows the finger at once, and tells the box where it stopped. */
function Slide({ setting, onSet }: { readonly setting: SettingView; readonly onSet: (value: number) => void }) {
  const { title, value, min = 0, max = 100 } = setting
  const [at, setAt] = useState(Number(value))
  useEffect(() => setAt(Number(value)), [value])
  const tell = (): void => {
    if (at !== Number(value)) onSet(at)
  }
  return (
    <label className="slide">
      <span className="muted">{title}</span> <strong className="figures">{at}</strong>
      <input
        type="range"
        min={min}
        max={max}
        value={at}
        onChange={(event) => setAt(event.target.valueAsNumber)}
        onPointerUp={tell}
        onKeyUp={tell}
        onBlur={tell}
      />
    </label>
  )
}
