import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@pressobox/ui/tokens.css'
import '@pressobox/ui/fonts.css'
import '@pressobox/ui/base.css'
import '@pressobox/ui/pieces.css'
import './console.css'
import './lanes.css'
import './slip.css'
import './stand-panel.css'
import './news.css'
import './panels.css'
import './paper.css'
import './extensions.css'
import './seven-inches.css'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
