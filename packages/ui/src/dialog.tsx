import { useLayoutEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  /** As wide as the screen allows, for lists. */
  readonly broad?: boolean
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A question that has to be answered first. Escape is an answer: no. Focus goes back to where it came from. */
export function Dialog({ title, broad = false, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect, because its end comes while the dialog is still there to give the focus back.
  useLayoutEffect(() => {
    const { current } = dialog
    if (current === null) return undefined
    // Safari before 15.4 has no dialogs: it then stands on the page, open.
    if (typeof current.showModal === 'function') current.showModal()
    else current.setAttribute('open', '')
    return () => current.close?.()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={broad ? 'dialog broad' : 'dialog'}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}
