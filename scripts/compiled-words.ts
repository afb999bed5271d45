// A Vite plugin: sentences come to pages already parsed, so that no phone loads the parser of ICU messages.
import { pathToFileURL } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'

const sentences = /packages\/words\/src\/[a-z]{2}\/[\w-]+\.ts$/

export function compiledWords() {
  return {
    name: 'compiled-words',
    enforce: 'pre' as const,
    config: () => ({
      resolve: {
        alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
      },
    }),
    load: async (id: string): Promise<string | null> => {
      if (!sentences.test(id)) return null
      const sections: Record<string, Record<string, string>> = await import(pathToFileURL(id).href)
      return Object.entries(sections)
        .map(([section, words]) => `export const ${section} = ${JSON.stringify(compiled(words))}\n`)
        .join('')
    },
  }
}

function compiled(words: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text.includes('{') ? parse(text) : text]))
}
