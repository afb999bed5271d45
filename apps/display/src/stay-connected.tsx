import { say } from './house.ts'

/** A phone that keeps the Wi-Fi and leaves mobile data and VPN off: in words and as a picture. */
export function StayConnected() {
  return (
    <div className="stay">
      <svg
        viewBox="0 0 96 48"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M6 18c10-10 26-10 36 0M13 27c6-6 16-6 22 0M20 36c2.500-2.500 5.500-2.500 8 0" />
        <path d="M62 38v-6M71 38V25M80 38V16" opacity="0.6" />
        <path d="M56 42 88 8" className="off" />
      </svg>
      <p>
        <strong>{say('stay')}</strong>
        <span>{say('stayText')}</span>
      </p>
    </div>
  )
}
