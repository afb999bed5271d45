import type { MenuText } from '@pressobox/client'
import { languageNames, languages } from '@pressobox/words'
import { sayRunning } from './house.ts'
import { shownText, textFor, withText } from './menu-draft.ts'

/** Which language is written just now, and which one stands in for the others. */
export interface Writing {
  readonly language: string
  readonly first: string
}

interface MenuTextFieldProps {
  readonly label: string
  readonly text: MenuText
  readonly writing: Writing
  readonly onText: (text: MenuText) => void
}

/** A text of the menu in one language; where it has none, what guests read instead is shown behind. */
export function MenuTextField({ label, text, writing: { language, first }, onText }: MenuTextFieldProps) {
  return (
    <label className="field-label">
      {label}
      <input
        className="field"
        lang={language}
        value={textFor(text, language, first)}
        placeholder={shownText(text, language)}
        maxLength={60}
        onChange={(event) => onText(withText(text, language, first, event.target.value))}
      />
    </label>
  )
}

export function LanguageChoice({
  writing,
  onLanguage,
}: {
  readonly writing: Writing
  readonly onLanguage: (language: string) => void
}) {
  return (
    <label className="field-label">
      {sayRunning('menuLanguage')}
      <select className="field" value={writing.language} onChange={(event) => onLanguage(event.target.value)}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  )
}
