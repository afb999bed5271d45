import { useCallback, useEffect, useState } from 'react'
import type { DrinkView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayPaper } from './house.ts'
import { PadEntry } from './pad-entry.tsx'

const counts = [10, 20, 50]

/** Numbered blanks for when all else fails, and what was written on them, entered afterwards. */
export function PadPanel({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
  const [told, setTold] = useState<string | null>(null)
  const [number, setNumber] = useState<number | null>(null)
  /** When the one before was written down: the next one was soon after. */
  const [last, setLast] = useState(() => Date.now())
  const { reserved, ask } = useReserved()
  if (number !== null)
    return (
      <PadEntry
        number={number}
        menu={menu}
        from={last}
        onBack={() => setNumber(null)}
        onEntered={(at) => {
          setTold(sayPaper('padEntered', { number }))
          setNumber(null)
          setLast(at)
          ask()
        }}
      />
    )
  const print = async (count: number): Promise<void> => {
    const result = await api.printPad(count)
    setTold(result.ok ? sayPaper('printed') : result.problem.detail)
    ask()
  }
  return (
    <Dialog title={sayPaper('pad')} broad onClose={onClose}>
      <p role="status">{told ?? sayPaper('padText')}</p>
      <div className="scroll">
        <Choices
          label={sayPaper('padPrint')}
          choices={counts.map((count) => ({ value: count, name: sayPaper('padCount', { count }) }))}
          isChosen={() => false}
          onChoose={(count) => void print(count)}
        />
        {reserved.length > 0 && (
          <Choices
            label={sayPaper('padEnter')}
            choices={reserved.map((each) => ({ value: each, name: String(each) }))}
            isChosen={() => false}
            onChoose={setNumber}
          />
        )}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}

function useReserved() {
  const [reserved, setReserved] = useState<readonly number[]>([])
  const ask = useCallback(() => {
    void api.pads().then((result) => {
      if (result.ok) setReserved(result.value.reserved)
    })
  }, [])
  useEffect(ask, [ask])
  return { reserved, ask }
}
