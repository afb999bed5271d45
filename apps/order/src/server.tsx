import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { emptyLive, fold, steadyNow } from '@pressobox/client'
import type { GuestPage } from '@pressobox/protocol'
import { App } from './app.tsx'
import { HouseContext, houseOf } from './house.ts'

/** The page as HTML, for the first paint and for browsers without JavaScript. */
export function paint(page: GuestPage): string {
  const live = fold(emptyLive, { kind: 'snapshot', at: steadyNow(), message: page.snapshot })
  const still = { get: () => live, subscribe: () => () => undefined }
  return renderToString(
    <StrictMode>
      <HouseContext value={houseOf(page, () => undefined)}>
        <App live={still} />
      </HouseContext>
    </StrictMode>,
  )
}
