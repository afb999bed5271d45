import { app } from 'electron'
import { runConsole } from './run-console.ts'

// An unpacked app is called with the path of its main file first.
runConsole(process.argv.slice(app.isPackaged ? 1 : 2), process.env)
