import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@pressobox/ui/tokens.css'
import '@pressobox/ui/fonts.css'
import '@pressobox/ui/base.css'
import '@pressobox/ui/pieces.css'
import './display.css'
import './moments.css'
import './steps.css'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
