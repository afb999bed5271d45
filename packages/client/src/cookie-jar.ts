/** Keeps the box's cookies where there is no browser: for robots, benchmarks and tests in Node. */
export interface CookieJar {
  readonly fetch: typeof fetch
  /** As a `Cookie` header, for the socket too. */
  header(): string
}

const keep = (cookies: Map<string, string>, line: string): void => {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  if (at < 1) return
  const name = pair.slice(0, at).trim()
  const ended = attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute))
  const emptied = pair.slice(at + 1) === ''
  if (ended || emptied) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}

/** A `fetch` with a memory for cookies of one origin, and with those that are `known` from the start. */
export const createCookieJar = (
  send: typeof fetch = fetch,
  known: Readonly<Record<string, string>> = {},
): CookieJar => {
  const cookies = new Map<string, string>(Object.entries(known))
  const header = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    header,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      if (cookies.size > 0) headers.set('cookie', header())
      const response = await send(input, { ...init, headers })
      for (const line of response.headers.getSetCookie()) keep(cookies, line)
      return response
    },
  }
}
