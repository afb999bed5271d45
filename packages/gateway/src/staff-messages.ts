import { languages } from '@pressobox/words'
import type { Server } from 'socket.io'

const everyMs = 250

/** Something that staff see and that is no fact. */
interface Told {
  /** What the message is called. */
  readonly name: 'printers' | 'extensions' | 'phones'
  readonly message: () => object
  /** Calls back when it may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** How printers and extensions are: told to staff a few times a second at most, and only when something is different. */
export function staffMessages(io: Server, { name, message, subscribe }: Told): () => void {
  let timer: NodeJS.Timeout | null = null
  let told = ''
  const send = (): void => {
    timer = null
    const now = message()
    const text = JSON.stringify(now)
    if (text === told) return
    told = text
    io.to(languages.map((language) => `staff:${language}`)).emit(name, now)
  }
  const stopListening = subscribe(() => {
    timer ??= setTimeout(send, everyMs)
  })
  return () => {
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}
