import { ownNetworks, watchAddresses } from '../addresses.ts'
import { announcePrinter } from './announce-printer.ts'

// Announces a printer on port 9100 from the network namespace that this process is in, and anew at a new address; says goodbye when its input ends.
const name = process.argv[2] ?? ''
const here = (): (() => Promise<void>) => announcePrinter(name, 9100, ownNetworks()[0] ?? '127.0.0.1')
const printer = { goodbye: here() }
watchAddresses(
  () => {
    // The old address is gone: nobody hears a goodbye there.
    printer.goodbye = here()
  },
  undefined,
  200,
)
process.stdin.on('end', () => void printer.goodbye().then(() => process.exit())).resume()
