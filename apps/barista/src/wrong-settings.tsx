import { useState } from 'react'
import type { SettingsFlaw } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { flawSentence } from '@pressobox/words/flaws'
import { sayFlaw } from './house.ts'
import { Closing } from './panel-pieces.tsx'

/** The box's settings file has mistakes: all of them, by line. */
export function WrongSettings({ flaws }: { readonly flaws: readonly SettingsFlaw[] }) {
  const [open, setOpen] = useState(true)
  if (flaws.length === 0 || !open) return null
  const close = (): void => setOpen(false)
  return (
    <Dialog title={sayFlaw('title')} broad onClose={close}>
      <ul className="scroll flaws" role="alert">
        {flaws.map((flaw) => (
          <li key={`${String(flaw.line)}-${flaw.field}-${flaw.problem}`}>{flawSentence(sayFlaw, flaw)}</li>
        ))}
      </ul>
      <p>{sayFlaw('todo')}</p>
      <Closing onClose={close} />
    </Dialog>
  )
}
