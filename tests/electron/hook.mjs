// node --import: whoever asks for Electron gets the double.
import { registerHooks } from 'node:module'

const double = new URL('double.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
})
