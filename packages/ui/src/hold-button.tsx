import { useEffect, useRef, useState, type ReactNode } from 'react'

interface HoldButtonProps {
  readonly className?: string
  readonly children: ReactNode
  readonly onHeld: () => void
}

const holdMs = 1200

/** Acts only when it is held down, by finger or by key, until its bar is full: no wet sleeve does that. */
export function HoldButton({ className = '', children, onHeld }: HoldButtonProps) {
  const [held, setHeld] = useState(false)
  const act = useRef(onHeld)
  useEffect(() => {
    act.current = onHeld
  })
  useEffect(() => {
    if (!held) return undefined
    const timer = setTimeout(() => {
      setHeld(false)
      act.current()
    }, holdMs)
    return () => clearTimeout(timer)
  }, [held])
  const release = (): void => setHeld(false)
  return (
    <button
      type="button"
      className={`button hold ${className} ${held ? 'held' : ''}`}
      style={{ '--hold': `${String(holdMs)}ms` }}
      onPointerDown={() => setHeld(true)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === ' ' || event.key === 'Enter') setHeld(true)
      }}
      onKeyUp={release}
      onBlur={release}
    >
      <span>{children}</span>
    </button>
  )
}
