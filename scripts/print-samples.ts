// Prints every layout into hardware/printer/samples, as bytes and as a picture. Started by npm run samples.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeTicket, renderTicket, samples } from '@pressobox/tickets/testing'

const folder = join(import.meta.dirname, '..', 'hardware', 'printer', 'samples')
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const { name, blocks, profile } of await samples()) {
  await writeFile(join(folder, `${name}.bin`), encodeTicket(blocks, profile))
  await writeFile(join(folder, `${name}.png`), await renderTicket(blocks, profile))
}
console.log(`Printed into ${folder}`)
