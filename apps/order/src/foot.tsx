import type { StandView } from '@pressobox/protocol'
import { languageNames, languages } from '@pressobox/words'
import { useHouse } from './house.ts'
import { usePlace } from './place.ts'

/** The language, and that one may be forgotten. */
export function Foot({ stand, known }: { readonly stand: StandView; readonly known: boolean }) {
  const { say, page } = useHouse()
  const { path, code } = usePlace()
  const to = (language: string): string =>
    `${path}?${new URLSearchParams({ ...(code === null ? {} : { c: code }), language }).toString()}`
  return (
    <footer className="foot small">
      {stand.menuLanguage !== null && (
        <p className="muted">{say('menuLanguage', { language: named(stand.menuLanguage, page.language) })}</p>
      )}
      <details>
        <summary>
          {say('language')}: {languageNames[page.language]}
        </summary>
        <ul>
          {languages.map((language) => (
            <li key={language}>
              <a href={to(language)} lang={language} aria-current={language === page.language}>
                {languageNames[language]}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {known && <a href="/?forget">{say('forget')}</a>}
    </footer>
  )
}

/** What a language is called in another one. */
function named(language: string, by: string): string {
  return new Intl.DisplayNames(by, { type: 'language' }).of(language) ?? language
}
