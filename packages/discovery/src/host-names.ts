import multicast, { type MulticastDNS } from 'multicast-dns'

const listenMs = 750
const most = 20

function candidates(name: string): readonly string[] {
  return Array.from({ length: most }, (_, index) => (index === 0 ? name : `${name}-${String(index + 1)}`))
}

/** The name, or with a suffix when a machine of this network goes by it: presso, presso-2, … Asks as RFC 6762 §8.1 has it. */
export async function freeName(name: string, addresses: readonly string[]): Promise<string> {
  const names = candidates(name)
  const taken = await heldHere(
    names.map((each) => `${each}.local`),
    addresses,
  )
  return names.find((each) => !taken.has(`${each}.local`)) ?? `${name}-${String(process.pid)}`
}

/** Which of these host names somebody answers for within a moment, on any of the networks. */
async function heldHere(hosts: readonly string[], addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  const lines = addresses.map((address) => openLine(address))
  for (const line of lines) {
    line.on('response', ({ answers = [] }) => {
      for (const { type, name } of answers) if (type === 'A' || type === 'AAAA') held.add(name.toLowerCase())
    })
    line.query({ questions: hosts.map((name) => ({ name, type: 'A' })) })
  }
  await new Promise((resolve) => setTimeout(resolve, listenMs))
  for (const line of lines) line.destroy()
  return held
}

/** A line to the network of one address, that no trouble of that network can break. */
export function openLine(address: string): MulticastDNS {
  const line = multicast({ interface: address, bind: '0.0.0.0' })
  line.on('error', () => undefined)
  line.on('warning', () => undefined)
  return line
}

/**
 * Tells when another machine says that it has our host name: two boxes that were switched on together both found it free.
 * The one with the lower address keeps it, so that one of the two gives way. Hands back what ends the watch.
 */
export function watchName(host: string, addresses: readonly string[], giveWay: () => void): () => void {
  const lowest = addresses.toSorted()[0] ?? ''
  const lines = addresses.map((address) => openLine(address))
  for (const line of lines) {
    line.on('response', ({ answers = [], additionals = [] }) => {
      const theirs = [...answers, ...additionals].flatMap((record) =>
        record.type === 'A' && record.name.toLowerCase() === host && (record.ttl ?? 0) > 0 ? [record.data] : [],
      )
      if (
        theirs.length > 0 &&
        !theirs.some((each) => addresses.includes(each)) &&
        theirs.every((each) => each < lowest)
      )
        giveWay()
    })
  }
  return () => {
    for (const line of lines) line.destroy()
  }
}
