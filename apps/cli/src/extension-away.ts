import { createApi, createCookieJar, type Api } from '@pressobox/client'
import type { Package } from '@pressobox/extensions'
import type { ExtensionView } from '@pressobox/protocol'
import { Failed } from './flags.ts'

/** A box that runs, and its PIN. */
export interface Away {
  readonly to: string
  readonly pin: string
}

export function addTo(box: Away, { files, manifest }: Package, allow: boolean): Promise<void> {
  return at(box, async (api) => {
    const granted = allow ? manifest.capabilities.map(({ may }) => may) : []
    const done = await api.installExtension({ files, enable: true, granted })
    if (!done.ok) throw new Failed(done.problem.detail)
  })
}

/** False where there is none of that name. */
export function removeFrom(box: Away, name: string): Promise<boolean> {
  return at(box, async (api) => {
    const done = await api.removeExtension(name)
    if (!done.ok && done.problem.code !== 'extension.unknown') throw new Failed(done.problem.detail)
    return done.ok
  })
}

export function listOf(box: Away): Promise<readonly ExtensionView[]> {
  return at(box, async (api) => {
    const found = await api.extensions()
    if (!found.ok) throw new Failed(found.problem.detail)
    return found.value.installed
  })
}

async function at<Result>({ to, pin }: Away, act: (api: Api) => Promise<Result>): Promise<Result> {
  const api = createApi({ origin: to, fetch: createCookieJar().fetch })
  const opened = await api.logIn({ pin, name: 'presso' })
  if (!opened.ok) throw new Failed(`${to} does not let this in: ${opened.problem.detail}`)
  try {
    return await act(api)
  } finally {
    await api.logOut()
  }
}
