import type { CodePage } from './profile.ts'

/** Code pages by the numbers that most printers give them, each with letters that it alone gets right. */
export const codePagesToTry: readonly { readonly page: CodePage; readonly sample: string }[] = [
  { page: { number: 19, encoding: 'cp858' }, sample: 'àéîõü ßñç Å €' },
  { page: { number: 16, encoding: 'windows1252' }, sample: 'àéîõü ßñç Å € ’' },
  { page: { number: 2, encoding: 'cp850' }, sample: 'àéîõü ßñç Å ı' },
  { page: { number: 0, encoding: 'cp437' }, sample: 'àéîöü ßñç Å' },
  { page: { number: 18, encoding: 'cp852' }, sample: 'ąčęłő řśţž' },
  { page: { number: 17, encoding: 'cp866' }, sample: 'Привет, Жанна' },
]

/** How wide a paper may be, in letters, dots and mm. */
export const rulersToTry = [
  { columns: 32, dots: 384, width: 58 },
  { columns: 42, dots: 512, width: 80 },
  { columns: 48, dots: 576, width: 80 },
] as const
