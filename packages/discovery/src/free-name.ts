import { Bonjour } from 'bonjour-service'

const listenMs = 700
const most = 20

/** The name, or with a suffix when another box on this network goes by it: presso, presso-2, … */
export async function freeName(name: string): Promise<string> {
  const taken = await namesHere()
  for (let number = 1; number <= most; number += 1) {
    const candidate = number === 1 ? name : `${name}-${String(number)}`
    if (!taken.has(`${candidate}.local`)) return candidate
  }
  return `${name}-${String(process.pid)}`
}

/** Host names of the boxes that answer within a moment. */
async function namesHere(): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  const bonjour = new Bonjour(undefined, () => undefined)
  const browser = bonjour.find({ type: 'presso' }, (service) => names.add(service.host.toLowerCase()))
  await new Promise((resolve) => setTimeout(resolve, listenMs))
  browser.stop()
  bonjour.destroy()
  return names
}
