import { languages } from '@pressobox/words'
import type { Server } from 'socket.io'

const everyMs = 250

/** Something that is seen and that is no fact. */
interface Told {
  /** What the message is called. */
  readonly name: 'printers' | 'extensions' | 'phones' | 'crowd' | 'crowded' | 'address' | 'slides' | 'checks' | 'update'
  readonly message: () => object
  /** Calls back when it may be different; hands back what ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Staff alone where it is left out. */
  readonly to?: 'staff' | 'display' | 'everybody'
}

/** How printers and extensions are, how full the Wi-Fi is, what slides there are, how far an update is: told a few times a second at most, and only when something is different. */
export function looseMessages(io: Server, { name, message, subscribe, to = 'staff' }: Told): () => void {
  let timer: NodeJS.Timeout | null = null
  let told = ''
  const send = (): void => {
    timer = null
    const now = message()
    const text = JSON.stringify(now)
    if (text === told) return
    told = text
    const heard = to === 'everybody' ? io : io.to(languages.map((language) => `${to}:${language}`))
    heard.emit(name, now)
  }
  const stopListening = subscribe(() => {
    timer ??= setTimeout(send, everyMs)
  })
  return () => {
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}
