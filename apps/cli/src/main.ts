import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), process.env)
// Whatever still holds the process open after a clean stop must not keep the bar from starting again.
process.exit()
