import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: { target: ['safari15', 'chrome96', 'firefox102'], assetsInlineLimit: 0 },
})
