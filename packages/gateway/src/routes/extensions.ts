import { mostArchiveBytes } from '@pressobox/protocol'
import { z } from 'zod'
import { staffOf, type Ask } from '../ask.ts'
import { extensionPage } from '../extension-page.ts'
import { No } from '../no.ts'
import type { ExtensionFlaw, InstalledExtension } from '../ports.ts'
import { nothing, ok, type Reply } from '../reply.ts'
import { asking, taking, uploading, type Route } from '../route.ts'

const Allowed = z.array(z.string().max(40)).max(20)

/** From where: the files of its folder as texts, a folder of the box (a USB stick), or one that came with the box. */
const Installing = z.union([
  z.strictObject({
    files: z.record(z.string().max(60), z.string()),
    enable: z.boolean().default(false),
    granted: Allowed.default([]),
  }),
  z.strictObject({
    folder: z.string().min(1).max(1000),
    enable: z.boolean().default(false),
    granted: Allowed.default([]),
  }),
  z.strictObject({ offered: z.string().max(40), enable: z.boolean().default(false), granted: Allowed.default([]) }),
])
type Installing = z.output<typeof Installing>

const Change = z.strictObject({
  enabled: z.boolean().optional(),
  granted: Allowed.optional(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Null lets a stopped one go on. */
  quarantine: z.null().optional(),
})
type Change = z.output<typeof Change>

export const extensionRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/extensions',
    who: 'staff',
    gives: 'The extensions that are installed, those that came with the box, and whether the box started without them',
    handle: (ask) => ok(ask.house.parts.extensions.view()),
  }),
  taking({
    method: 'post',
    path: '/api/extensions',
    who: 'manager',
    status: 201,
    factless: true,
    gives: 'An extension, installed or brought up to date; `extension.invalid` names file, line and field',
    body: Installing,
    handle: install,
  }),
  uploading({
    method: 'put',
    path: '/api/extension-archive',
    who: 'manager',
    gives:
      'What is in a .zip or a .tgz of 1 MB at most that is sent as the body: the extension, what it may, and its `files` for `POST /api/extensions`; nothing of it is kept',
    handle: async (ask, upload) => {
      const found = await ask.house.parts.extensions.look(await bytesOf(upload))
      if ('flaw' in found) throw new No('extension.invalid', { ...found.flaw })
      return ok(found)
    },
  }),
  taking({
    method: 'patch',
    path: '/api/extensions/:name',
    who: 'staff',
    gives: 'The extension, switched, set, allowed something (managers), or let go on',
    body: Change,
    handle: change,
  }),
  asking({
    method: 'delete',
    path: '/api/extensions/:name',
    who: 'manager',
    status: 204,
    gives: 'Nothing; the extension is gone with all that it kept',
    handle: async (ask) => {
      if (!(await ask.house.parts.extensions.remove(nameOf(ask)))) throw new No('extension.unknown')
      return nothing
    },
  }),
  taking({
    method: 'post',
    path: '/api/extensions/start',
    who: 'staff',
    gives: 'The extensions, started after the box came up without them',
    body: z.strictObject({}),
    handle: async (ask) => {
      await ask.house.parts.extensions.leaveSafeMode()
      return ok(ask.house.parts.extensions.view())
    },
  }),
  asking({
    method: 'get',
    path: '/extensions/:name',
    who: 'anyone',
    type: 'text/html',
    gives: 'The page of an extension, for those whom it is for',
    handle: page,
  }),
]

async function bytesOf(upload: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of upload) {
    bytes += part.length
    if (bytes > mostArchiveBytes) throw new No('request.too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function nameOf(ask: Ask): string {
  return ask.params['name'] ?? ''
}

function one(ask: Ask, name: string) {
  const found = ask.house.parts.extensions.view().installed.find((each) => each.name === name)
  if (found === undefined) throw new No('extension.unknown')
  return found
}

async function install(ask: Ask, body: Installing): Promise<Reply> {
  const { extensions } = ask.house.parts
  const installed = await installFrom(ask, body)
  if ('flaw' in installed) throw new No('extension.invalid', { ...installed.flaw })
  const { name } = installed
  if (body.granted.length > 0) await extensions.grant(name, body.granted)
  if (body.enable) await extensions.enable(name)
  return { status: 201, json: one(ask, name) }
}

async function installFrom(ask: Ask, body: Installing): Promise<InstalledExtension | { readonly flaw: ExtensionFlaw }> {
  const { extensions } = ask.house.parts
  if ('files' in body) return extensions.installFiles(body.files)
  if ('folder' in body) return extensions.installFolder(body.folder)
  const installed = await extensions.installOffered(body.offered)
  if (installed === null) throw new No('extension.unknown')
  return installed
}

async function change(ask: Ask, { enabled, granted, settings, quarantine }: Change): Promise<Reply> {
  const { extensions } = ask.house.parts
  const name = nameOf(ask)
  one(ask, name)
  if (granted !== undefined) {
    if (staffOf(ask)?.role !== 'manager') throw new No('session.forbidden')
    await extensions.grant(name, granted)
  }
  const wrong = settings === undefined ? null : await extensions.set(name, settings)
  if (wrong !== null) throw new No('request.invalid', { field: `settings.${wrong}`, problem: 'may not be so' })
  if (quarantine === null) await extensions.release(name)
  if (enabled !== undefined) await (enabled ? extensions.enable(name) : extensions.disable(name))
  return ok(one(ask, name))
}

function page(ask: Ask): Reply {
  const found = ask.house.parts.extensions.view().installed.find((each) => each.name === nameOf(ask))
  if (found?.page === null || found === undefined) throw new No('extension.unknown')
  if (found.page.for === 'staff' && staffOf(ask) === null) throw new No('session.required')
  return {
    status: 200,
    body: { type: 'text/html; charset=utf-8', content: extensionPage(found, found.page.fields, ask.language) },
  }
}
