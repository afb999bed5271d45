import { useState } from 'react'
import { useAlive, useHouse } from './house.ts'

/** Copies this page's address. A page on plain http has no other way than the old one. */
export function CopyLink() {
  const { say } = useHouse()
  const [copied, setCopied] = useState(false)
  if (!useAlive()) return null
  const copy = (): void => {
    const field = document.createElement('textarea')
    field.value = location.href
    field.className = 'unseen'
    document.body.append(field)
    field.select()
    setCopied(document.execCommand('copy'))
    field.remove()
  }
  return (
    <>
      <button type="button" className="button quiet wide" onClick={copy}>
        {say('copyLink')}
      </button>
      {/* Not in the button: a status has no part in its name. */}
      <p className="muted small" role="status">
        {copied && say('copied')}
      </p>
    </>
  )
}
