export { isolated } from './isolated.ts'
export { directionOf, isLanguage, languageNames, languages, localeOf, pickLanguage, type Language } from './language.ts'
export {
  clock,
  sayer,
  speaker,
  timeOfDay,
  type Catalogue,
  type Say,
  type Sentence,
  type Values,
  type Words,
} from './say.ts'
export { tagLine, type TagWords } from './tag-line.ts'
