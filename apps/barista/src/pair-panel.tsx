import { useState } from 'react'
import { Dialog, KeyPad } from '@pressobox/ui'
import { api, say } from './house.ts'

/** The letters and digits of short codes: none that is taken for another. */
const keys = Array.from('CDFGHJKMNPQRTVWXY34679')
const length = 6

/** Six characters from a new screen, on keys that need no keyboard. */
export function PairPanel({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState('')
  const [told, setTold] = useState<{ readonly wrong: boolean; readonly sentence: string } | null>(null)
  const type = (key: string): void => {
    setTold(null)
    setCode((before) => (before.length < length ? before + key : before))
  }
  const send = async (): Promise<void> => {
    if (code.length < length) return
    const result = await api.confirmPairing(code)
    setTold({ wrong: !result.ok, sentence: result.ok ? say('pairDone') : result.problem.detail })
    setCode('')
  }
  const onKey = (event: React.KeyboardEvent): void => {
    const key = event.key.toUpperCase()
    if (keys.includes(key)) type(key)
    if (event.key === 'Backspace') setCode((before) => before.slice(0, -1))
  }
  return (
    <Dialog title={say('pairDisplay')} broad onClose={onClose}>
      <div className="pairing" onKeyDown={onKey}>
        <p role="status" className={told?.wrong === true ? 'wrong' : told === null ? 'muted' : 'well'}>
          {told?.sentence ?? say('pairText')}
        </p>
        <p className="pairing-code serif figures" role="status">
          <span className="unseen">{say('typed', { count: code.length })}</span>
          {code.padEnd(length, '·')}
        </p>
        <KeyPad
          keys={keys}
          columns={8}
          erase={say('delete')}
          enter={say('pairSend')}
          onKey={type}
          onErase={() => setCode((before) => before.slice(0, -1))}
          onEnter={() => void send()}
        />
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
