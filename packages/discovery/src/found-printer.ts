/** A printer that was seen on the network or at a USB port. */
export interface FoundPrinter {
  /** What it calls itself. */
  readonly name: string
  /** Where it is now, as `tcp://192.168.1.50:9100` or `usb:/dev/usb/lp0`. */
  readonly url: string
  /** What does not change with its address; null when it says nothing of itself. */
  readonly identity: string | null
}
