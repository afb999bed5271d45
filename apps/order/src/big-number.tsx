import { useHouse } from './house.ts'

/** The order's number, as large as the screen allows for its digits. */
export function BigNumber({ number }: { readonly number: number | null }) {
  const { say } = useHouse()
  const digits = String(number ?? '')
  return (
    <div className="big-number" style={{ '--digits': Math.max(2, digits.length) }}>
      <p className="number-label">{say('number')}</p>
      <p className="number serif figures">{digits}</p>
    </div>
  )
}
