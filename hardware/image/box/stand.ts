// Runs on the box, by Node alone: nothing here may need a package.
/** The stand of this box at its own port, which its units are told as the stand's own is: a settings file may have moved it. */
export function askStand(path: string): Promise<Response | null> {
  const origin = `http://127.0.0.1:${process.env['PRESSO_PORT'] ?? '80'}`
  return fetch(`${origin}${path}`, { signal: AbortSignal.timeout(20_000) }).catch(() => null)
}
