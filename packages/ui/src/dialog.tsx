import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A question that has to be answered first. Escape is an answer: no. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    if (current === null) return undefined
    // Safari before 15.4 has no dialogs: it then stands on the page, open.
    if (typeof current.showModal === 'function') current.showModal()
    else current.setAttribute('open', '')
    return () => current.close?.()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onCancel={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}
