import { useId } from 'react'

export type CupState = 'empty' | 'filling' | 'full' | 'gone'

const levels: Readonly<Record<CupState, number>> = { empty: 96, filling: 54, full: 36, gone: 70 }
const body = 'M20 30h48l-5 37a8 8 0 0 1-8 7H33a8 8 0 0 1-8-7z'

/** The state of an order as a cup: empty in the queue, filling, full, gone. In the colour of its text. */
export function Cup({ state, size = 64 }: { readonly state: CupState; readonly size?: number | string }) {
  const clip = useId()
  return (
    <svg
      viewBox="0 0 96 96"
      className={`cup ${state}`}
      style={{ width: size, height: size }}
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <clipPath id={clip}>
        <path d={body} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect
          className="cup-level"
          x="0"
          y={levels[state]}
          width="96"
          height="96"
          fill="currentColor"
          stroke="none"
          opacity="0.85"
        />
      </g>
      <path d={body} />
      <path d="M67 38h7a9 9 0 0 1 0 18h-9M16 84h60" />
      {state === 'full' && <path className="cup-steam" d="M36 20c-4-5 4-7 0-12M50 20c-4-5 4-7 0-12" />}
    </svg>
  )
}
