import type { LiveConnection, Shell } from '@pressobox/client'
import { api } from './house.ts'

/** The app around this page; null in a browser. */
export const shell: Shell | null = window.presso ?? null

/** The box's own window comes in without a PIN, once; hands back a PIN that was drawn at this start. */
export async function comeIn(): Promise<string | null> {
  if (shell === null) return null
  const who = await api.session()
  if (who.ok && (who.value.role === 'barista' || who.value.role === 'manager')) return null
  const admission = await shell.token()
  if (admission === null) return null
  await api.logIn({ token: admission.token })
  return admission.drawnPin
}

/** A machine that slept has missed things: it looks at once whether its connection still stands. */
export function checkOnWake(live: LiveConnection): () => void {
  return shell?.onWake(() => live.check()) ?? (() => undefined)
}
