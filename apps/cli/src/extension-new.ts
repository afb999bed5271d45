import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isExtensionName } from '@pressobox/extensions'
import { Failed } from './flags.ts'

const template = fileURLToPath(new URL('../../../extensions/template', import.meta.url))

/** Copies the template under a new name; says what comes next. */
export async function newExtension(name: string, into: string): Promise<string> {
  if (!isExtensionName(name))
    throw new Failed(`"${name}" is no name for an extension: lower-case letters, digits and hyphens, 2 to 40.`)
  const folder = join(into, name)
  await mkdir(into, { recursive: true })
  await mkdir(folder).catch((cause: unknown) => {
    throw new Failed(`${folder} cannot be made: is there one already?`, { cause })
  })
  for (const file of await readdir(template)) {
    const text = await readFile(join(template, file), 'utf8')
    await writeFile(join(folder, file), text.replaceAll('Template', titleOf(name)).replaceAll('template', name))
  }
  return [
    `${folder} is an extension that works. Next:`,
    `  presso extension check ${folder}`,
    `  presso extension run ${folder} --watch`,
    `  presso extension add ${folder} --to http://127.0.0.1:8080 --pin PIN --watch`,
    'How it goes on stands in docs/extensions.md.',
  ].join('\n')
}

function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
}
