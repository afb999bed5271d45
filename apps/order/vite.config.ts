import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledWords } from '../../scripts/compiled-words.ts'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compiledWords(), react()],
  build: { target: isSsrBuild === true ? 'node24' : ['safari15', 'chrome96', 'firefox102'], assetsInlineLimit: 0 },
  // The painter is one file that brings all it needs: the box runs it, and nobody installs anything for it.
  ssr: { noExternal: true },
  ...(isSsrBuild === true ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
}))
