import { say } from './house.ts'

/** The foot of a panel with nothing to decide. */
export function Closing({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="actions">
      <button type="button" className="button" onClick={onClose}>
        {say('close')}
      </button>
    </div>
  )
}

/** What did not work, in words. */
export function Wrong({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null
  return (
    <p className="wrong" role="alert">
      {problem}
    </p>
  )
}
