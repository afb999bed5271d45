import { languages } from '@pressobox/words'
import type { Server } from 'socket.io'
import type { House } from './ask.ts'

const everyMs = 250

/** How the printers are: told to staff a few times a second at most, and only when something is different. */
export function printerMessages(io: Server, house: House): () => void {
  const { printing } = house.parts
  let timer: NodeJS.Timeout | null = null
  let told = ''
  const send = (): void => {
    timer = null
    const printers = printing.printers()
    const text = JSON.stringify(printers)
    if (text === told) return
    told = text
    io.to(languages.map((language) => `staff:${language}`)).emit('printers', { printers })
  }
  const stopListening = printing.subscribe(() => {
    timer ??= setTimeout(send, everyMs)
  })
  return () => {
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}
