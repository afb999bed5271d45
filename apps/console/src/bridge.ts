import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { z } from 'zod'

/** A page that may ask: the console of the box, or the page in words. */
export type Asker = 'console' | 'trouble'

const none = z.tuple([])
const leaving = z.tuple([z.string().regex(/^\d{4,10}$/), z.enum(['window', 'stop'])])

/** What pages ask of the app. */
export interface Answers {
  readonly token: () => unknown
  readonly state: () => unknown
  readonly leave: (pin: string, to: 'window' | 'stop') => unknown
  readonly fullScreen: () => unknown
  readonly retry: () => unknown
  readonly quit: () => unknown
}

/** Where an ask may come from. */
export interface Gate {
  readonly contents: () => WebContents | null
  readonly isAt: (asker: Asker, url: string) => boolean
}

/**
 * Opens the channels. An ask is refused that comes from another window, from a frame inside a page, from another page than
 * the channel is for, or with anything that its schema does not know.
 */
export function openBridge(answers: Answers, gate: Gate): void {
  function open<Given extends readonly unknown[]>(
    name: string,
    asker: Asker,
    takes: z.ZodType<Given>,
    answer: (...given: Given) => unknown,
  ): void {
    const channel = `presso:${name}`
    ipcMain.handle(channel, ({ sender, senderFrame }: IpcMainInvokeEvent, ...given: unknown[]) => {
      const isPage = sender === gate.contents() && senderFrame !== null && senderFrame === sender.mainFrame
      if (!isPage || !gate.isAt(asker, senderFrame.url)) throw new Error(`${channel} is not for this page.`)
      return answer(...takes.parse(given))
    })
  }
  open('token', 'console', none, answers.token)
  open('state', 'console', none, answers.state)
  open('leave', 'console', leaving, answers.leave)
  open('full-screen', 'console', none, answers.fullScreen)
  open('retry', 'trouble', none, answers.retry)
  open('quit', 'trouble', none, answers.quit)
}
