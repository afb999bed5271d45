export { isLanguage, languages, pickLanguage, type Language } from './language.ts'
export { clock, sayer, timeOfDay, type Catalogue, type Say, type Values } from './say.ts'
