import type { ReactNode } from 'react'
import { useHouse } from './house.ts'
import { goTo } from './place.ts'

interface ActProps {
  /** Where the form goes in a browser without JavaScript. */
  readonly action: string
  /** What is done instead where there is JavaScript. */
  readonly onAct: () => void
  readonly className?: string
  /** The code that the form takes by itself, before the app is there: see scan.js of the gateway. */
  readonly scan?: string
  readonly children: ReactNode
}

/** A form that the box takes as it is, and that JavaScript answers without leaving the page. */
export function Act({ action, onAct, className = 'act', scan, children }: ActProps) {
  const { page } = useHouse()
  return (
    <form
      method="post"
      action={action}
      className={className}
      data-scan={scan}
      onSubmit={(event) => {
        event.preventDefault()
        onAct()
      }}
    >
      <input type="hidden" name="token" value={page.token} />
      {children}
    </form>
  )
}

interface StepProps {
  /** The query that the step leads to: its name, and its value where it has one. */
  readonly name: string
  readonly value?: string
  readonly className: string
  readonly disabled?: boolean
  readonly onStep?: () => void
  readonly children: ReactNode
}

/** A button that leads to another place of the page, with JavaScript or without. */
export function Step({ name, value = '', className, disabled = false, onStep, children }: StepProps) {
  return (
    <form method="get" className="act">
      <button
        type="submit"
        name={name}
        value={value}
        className={className}
        disabled={disabled}
        onClick={(event) => {
          event.preventDefault()
          if (onStep !== undefined) return onStep()
          const query = new URLSearchParams({ [name]: value }).toString()
          goTo(`?${value === '' ? name : query}`)
        }}
      >
        {children}
      </button>
    </form>
  )
}
