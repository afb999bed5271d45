import { useState } from 'react'
import type { PrinterView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayPaper } from './house.ts'
import { usePrinters } from './use-printers.ts'
import { Wrong } from './panel-pieces.tsx'

const keys = Array.from('1234567890.')

interface AddPrinterProps {
  readonly used: readonly PrinterView[]
  readonly onBack: (told: string | null) => void
}

/** One that the box sees is a tap away; any other is typed by its address, on keys that need no keyboard. */
export function AddPrinter({ used, onBack }: AddPrinterProps) {
  const { found } = usePrinters()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const add = async (name: string, url: string, identity?: string | null): Promise<void> => {
    const result = await api.putPrinter(name, { url, ...(identity === undefined ? {} : { identity }) })
    if (result.ok) onBack(sayPaper('added', { name }))
    else setProblem(sayPaper('badAddress'))
  }
  return (
    <Dialog title={sayPaper('addPrinter')} broad onClose={() => onBack(null)}>
      <div className="scroll two-columns">
        <section className="choosing">
          <h3>{sayPaper('found')}</h3>
          {found.length === 0 && <p className="muted">{sayPaper('noneSeen')}</p>}
          {found.map(({ name, url, identity }) => (
            <button
              type="button"
              key={url}
              className="row"
              onClick={() => void add(freeName(name, used), url, identity)}
            >
              <span>
                {name} <span className="muted">{url}</span>
              </span>
              <strong className="there">{sayPaper('use')}</strong>
            </button>
          ))}
        </section>
        <section className="choosing">
          <Wrong problem={problem} />
          <label className="field-label">
            {sayPaper('typeAddress')}
            <input
              className="field"
              value={address}
              maxLength={200}
              autoCapitalize="none"
              autoComplete="off"
              onChange={(event) => setAddress(event.target.value)}
            />
          </label>
          <div className="key-pad address-keys">
            {keys.map((key) => (
              <button type="button" key={key} onClick={() => setAddress((before) => before + key)}>
                {key}
              </button>
            ))}
            <button type="button" className="word" onClick={() => setAddress((before) => before.slice(0, -1))}>
              {say('delete')}
            </button>
          </div>
        </section>
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={() => onBack(null)}>
          {say('back')}
        </button>
        <button
          type="button"
          className="button"
          disabled={address.trim() === ''}
          onClick={() => void add(freeName(sayPaper('printer'), used), urlOf(address))}
        >
          {sayPaper('use')}
        </button>
      </div>
    </Dialog>
  )
}

/** A bare address is one on the network. */
function urlOf(typed: string): string {
  const address = typed.trim()
  return /^[a-z]+:/i.test(address) ? address : address.startsWith('/') ? `usb:${address}` : `tcp://${address}`
}

/** A name that a printer may have here (letters, digits, - and _), and that none has yet. */
function freeName(wanted: string, used: readonly PrinterView[]): string {
  const plain = wanted
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 36)
  const names = new Set(used.map(({ name }) => name))
  const base = plain === '' ? 'printer' : plain
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${String(count)}`
    if (!names.has(name)) return name
  }
}
