import { useSyncExternalStore } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { useAlive, useHouse } from './house.ts'

/** What helps while one waits: the sound, the screen, an alarm, and the way back when the page is lost. */
export function WaitWell({ order }: { readonly order: OrderView }) {
  const { say } = useHouse()
  const alive = useAlive()
  const { link, check, number, wait } = order
  return (
    <div className="wait-well small">
      {alive && <Sound />}
      {alive && <KeepAwake />}
      {link !== null && wait !== null && (
        <p>
          <a
            href={`${link}/alarm.ics`}
            onClick={(event) => {
              // The phone's own clock rings, whatever the box's says.
              event.currentTarget.href = `${link}/alarm.ics?now=${String(Date.now())}`
            }}
          >
            {say('alarm')}
          </a>
        </p>
      )}
      {link !== null && (
        <p>
          <a href={link}>{say('keepLink')}</a> <span className="muted">{say('keepLinkText')}</span>
        </p>
      )}
      {number !== null && check !== null && (
        <p className="muted figures">{say('checkHint', { number: String(number), digits: check })}</p>
      )}
    </div>
  )
}

function Sound() {
  const { say, bell } = useHouse()
  const sounds = useSyncExternalStore(bell.subscribe, bell.sounds, () => false)
  return (
    <p>
      {sounds && <span>{say('soundOn')} </span>}
      <button
        type="button"
        className="plain"
        onClick={() => {
          bell.prime()
          bell.ring()
        }}
      >
        {say(sounds ? 'soundTest' : 'soundTap')}
      </button>
    </p>
  )
}

const states = { on: 'awakeOn', maybe: 'awakeMaybe', no: 'awakeNo' } as const

/** Says what the phone really does, not what was wished. */
function KeepAwake() {
  const { say, awake } = useHouse()
  const state = useSyncExternalStore(awake.subscribe, awake.state, () => 'off' as const)
  return (
    <p>
      <button
        type="button"
        className="plain"
        aria-pressed={state === 'on' || state === 'maybe'}
        onClick={() => {
          if (state === 'off' || state === 'no') void awake.start()
          else awake.stop()
        }}
      >
        {say('awake')}
      </button>
      <span role="status" className="muted">
        {state === 'off' ? '' : ` ${say(states[state])}`}
      </span>
    </p>
  )
}
