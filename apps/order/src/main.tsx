import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createLive } from '@pressobox/client'
import type { GuestPage } from '@pressobox/protocol'
import '@pressobox/ui/tokens.css'
import '@pressobox/ui/fonts.css'
import '@pressobox/ui/base.css'
import '@pressobox/ui/pieces.css'
import './order.css'
import './choose.css'
import { App } from './app.tsx'
import { HouseContext, houseOf } from './house.ts'
import { keyIn } from './place.ts'

const root = document.getElementById('root')
const data = document.getElementById('page')?.textContent ?? null
if (root !== null && data !== null) {
  const page: GuestPage = JSON.parse(data)
  const { language, snapshot, address } = page
  document.documentElement.dataset['alive'] = ''
  // The answer to a form stands at the form's own address: a reload must not send it again.
  if (location.pathname + location.search !== address) history.replaceState(null, '', address)
  const live = createLive({
    first: snapshot,
    auth: () => ({ language, as: 'guest', key: keyIn(location.pathname) }),
  })
  const app = (
    <StrictMode>
      <HouseContext value={houseOf(page, live.putOrder)}>
        <App live={live} />
      </HouseContext>
    </StrictMode>
  )
  // Where nothing was painted, or what was is no longer so, the browser paints alone.
  if (root.firstChild === null) createRoot(root).render(app)
  else hydrateRoot(root, app)
}
