import { useState } from 'react'
import type { ExtensionView, SettingView } from '@pressobox/protocol'
import { api, sayExtension } from './house.ts'

type Value = SettingView['value']

/** The settings of an extension as a form; they are in force when they are saved. */
export function ExtensionSettings({
  of,
  onTold,
}: {
  readonly of: ExtensionView
  readonly onTold: (words: string) => void
}) {
  const [edited, setEdited] = useState<Readonly<Record<string, Value>>>({})
  const save = async (): Promise<void> => {
    const result = await api.changeExtension(of.name, { settings: edited })
    onTold(result.ok ? sayExtension('saved') : result.problem.detail)
    if (result.ok) setEdited({})
  }
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {of.settings.map((setting) => (
        <label key={setting.name} className="field-label">
          {setting.title}
          <SettingField
            setting={setting}
            value={edited[setting.name] ?? setting.value}
            onValue={(value) => setEdited({ ...edited, [setting.name]: value })}
          />
        </label>
      ))}
      <button type="submit" className="button quiet" disabled={Object.keys(edited).length === 0}>
        {sayExtension('save')}
      </button>
    </form>
  )
}

interface SettingFieldProps {
  readonly setting: SettingView
  readonly value: Value
  readonly onValue: (value: Value) => void
}

function SettingField({ setting: { type, min, max, choices = [], isSet = false }, value, onValue }: SettingFieldProps) {
  switch (type) {
    case 'text':
      return (
        <input
          className="field"
          maxLength={500}
          autoCapitalize="none"
          value={String(value)}
          onChange={(event) => onValue(event.target.value)}
        />
      )
    case 'secret':
      return (
        <input
          className="field"
          type="password"
          autoComplete="off"
          maxLength={500}
          placeholder={isSet ? sayExtension('secretKept') : ''}
          value={String(value)}
          onChange={(event) => onValue(event.target.value)}
        />
      )
    case 'number':
      return (
        <input
          className="field"
          type="number"
          step="any"
          min={min}
          max={max}
          value={String(value)}
          onChange={(event) => {
            const { valueAsNumber } = event.target
            if (!Number.isNaN(valueAsNumber)) onValue(valueAsNumber)
          }}
        />
      )
    case 'switch':
      return (
        <input
          className="tick"
          type="checkbox"
          checked={value === true}
          onChange={(event) => onValue(event.target.checked)}
        />
      )
    case 'choice':
      return (
        <select className="field" value={String(value)} onChange={(event) => onValue(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )
  }
}
