import { languageNames, languages } from '@pressobox/words'
import { language, sayRunning } from './house.ts'

/** In which language this console speaks; the box keeps it with the browser, and the page comes anew. */
export function LanguageChoice() {
  return (
    <label className="field-label">
      {sayRunning('consoleLanguage')}
      <select
        className="field"
        value={language}
        onChange={(event) => location.assign(`/console?language=${event.target.value}`)}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
