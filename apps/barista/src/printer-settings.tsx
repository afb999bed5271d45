import { useRef, useState } from 'react'
import type { PrinterWish } from '@pressobox/client'
import type { DrinkView, PaperKind, PrinterView } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayPaper } from './house.ts'
import { kindWords } from './paper-words.ts'
import { usePrinters } from './use-printers.ts'
import { Wrong } from './panel-pieces.tsx'

/** Kinds of paper that can be sent to one printer and not to another. */
const kinds = ['bar', 'customer', 'cup', 'shift', 'pad', 'note'] as const satisfies readonly PaperKind[]

interface PrinterSettingsProps {
  readonly printer: PrinterView
  readonly printers: readonly PrinterView[]
  readonly menu: readonly DrinkView[]
  readonly onCalibrate: () => void
  readonly onBack: (told: string | null) => void
}

/** What a printer is and what it is for. Each tap is kept at once. */
export function PrinterSettings({ printer, printers, menu, onCalibrate, onBack }: PrinterSettingsProps) {
  const { profiles } = usePrinters()
  const [problem, setProblem] = useState<string | null>(null)
  const { name, fixed, beeper, calibrated } = printer
  const { wish, change } = useWish(printer, setProblem)
  const { profile, kinds: own, categories, fallback, beep } = wish
  const all = [...new Set([...menu.map(({ category }) => category), ...(categories ?? [])])]
  const others = printers.filter((each) => each.name !== name)
  const remove = async (): Promise<void> => {
    const result = await api.removePrinter(name)
    if (result.ok) onBack(sayPaper('removed', { name }))
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={`${sayPaper('settings')}: ${name}`} broad onClose={() => onBack(null)}>
      <Wrong problem={problem} />
      <div className="scroll">
        <Choices
          label={sayPaper('whatItPrints')}
          choices={kinds.map((kind) => ({ value: kind, name: kindWords(kind) }))}
          isChosen={(kind) => own === null || own.includes(kind)}
          onChoose={(kind) => change({ kinds: toggled(kinds, own, kind) })}
        />
        {all.length > 1 && (
          <Choices
            label={sayPaper('whichDrinks')}
            choices={all.map((category) => ({ value: category, name: category }))}
            isChosen={(category) => categories === null || categories.includes(category)}
            onChoose={(category) => change({ categories: toggled(all, categories, category) })}
          />
        )}
        {others.length > 0 && (
          <Choices
            label={sayPaper('whenItCannot')}
            choices={[
              { value: null, name: sayPaper('nobody') },
              ...others.map((each) => ({ value: each.name, name: each.name })),
            ]}
            isChosen={(other) => other === fallback}
            onChoose={(other) => change({ fallback: other })}
          />
        )}
        <Choices
          label={sayPaper('whatItIs')}
          wide
          choices={[
            { value: null, name: sayPaper('anyPrinter') },
            ...(calibrated ? [{ value: 'calibrated', name: sayPaper('itsTestPage') }] : []),
            ...profiles.map((each) => ({ value: each.name, name: each.title })),
          ]}
          isChosen={(each) => each === profile}
          onChoose={(each) => change({ profile: each })}
        />
        {beeper && (
          <Choices
            label={sayPaper('whenNew')}
            choices={[
              { value: 'beep', name: sayPaper('beep') },
              { value: 'quiet', name: sayPaper('quiet') },
            ]}
            isChosen={(each) => (each === 'beep') === beep}
            onChoose={(each) => change({ beep: each === 'beep' })}
          />
        )}
      </div>
      <div className="actions in-a-row">
        {!fixed && (
          <HoldButton className="quiet danger" onHeld={() => void remove()}>
            {sayPaper('holdToRemove')}
          </HoldButton>
        )}
        <button type="button" className="button quiet" onClick={onCalibrate}>
          {sayPaper('calibrate')}
        </button>
        <button type="button" className="button" onClick={() => onBack(null)}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}

type Wish = Required<Pick<PrinterWish, 'url' | 'profile' | 'kinds' | 'categories' | 'fallback' | 'identity' | 'beep'>>

/** What the printer is to be: shown at once and sent one after the other, for fingers are faster than the box. */
function useWish(printer: PrinterView, onProblem: (sentence: string | null) => void) {
  const { name, url, profile, kinds: own, categories, fallback, identity, beep } = printer
  const [wish, setWish] = useState<Wish>({ url, profile, kinds: own, categories, fallback, identity, beep })
  const turn = useRef(Promise.resolve())
  const change = (part: Partial<Wish>): void => {
    const next = { ...wish, ...part }
    setWish(next)
    turn.current = turn.current.then(async () => {
      const result = await api.putPrinter(name, next)
      onProblem(result.ok ? null : result.problem.detail)
    })
  }
  return { wish, change }
}

/** Chosen ones with this one turned over; all of them is null, so that what comes later is among them. */
function toggled<Value extends string>(
  all: readonly Value[],
  chosen: readonly string[] | null,
  value: Value,
): readonly Value[] | null {
  const before = all.filter((each) => chosen === null || chosen.includes(each))
  const now = before.includes(value)
    ? before.filter((each) => each !== value)
    : all.filter((each) => each === value || before.includes(each))
  return now.length === all.length ? null : now
}
