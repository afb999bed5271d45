import type { Response } from 'express'

const yearSeconds = 365 * 24 * 3600

/** Keeps a value with the browser for a year; null takes it away. */
export function cookieSetter(response: Response): (name: string, value: string | null) => void {
  return (name, value) => {
    const age = value === null ? 0 : yearSeconds
    response.append('set-cookie', `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(age)}`)
  }
}
