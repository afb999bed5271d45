import { useEffect, useState } from 'react'
import { sayRunning } from './house.ts'
import { shell } from './shell.ts'

interface Saved {
  readonly words: string
  readonly well: boolean
}

/** What came of a file that this page saved: in the box's own window it goes onto a stick. Null before, and in a browser. */
export function useSaved(): Saved | null {
  const [saved, setSaved] = useState<Saved | null>(null)
  useEffect(
    () =>
      shell?.onSaved(({ name, saved: well }) =>
        setSaved({ words: well ? sayRunning('stickSafe', { names: name }) : sayRunning('stickNone', { name }), well }),
      ),
    [],
  )
  return saved
}
