export { isLanguage, languages, localeOf, pickLanguage, type Language } from './language.ts'
export { clock, sayer, speaker, timeOfDay, type Catalogue, type Say, type Sentence, type Values } from './say.ts'
