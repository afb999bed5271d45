import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledWords } from '../../scripts/compiled-words.ts'

export default defineConfig({
  plugins: [compiledWords(), react()],
  build: { target: ['safari15', 'chrome96', 'firefox102'], assetsInlineLimit: 0 },
})
