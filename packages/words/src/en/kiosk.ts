/** The tablet that guests order at. */
export const kiosk = {
  start: 'Touch to order',
  startOver: 'Start over',
  stillThere: 'Are you still there?',
  goOn: 'Yes, go on',
  clears: '{seconds, plural, one {This screen clears in one second.} other {This screen clears in # seconds.}}',
  slip: 'Your number comes out of the printer. Take it along.',
  noSlip: 'There is no paper here. Please remember your number.',
  called: 'We call it on the display when your drink is ready.',
  done: 'Done',
  lost: 'No connection to the bar. Please order at the counter.',
  pairTitle: 'Connect this tablet',
  pairCode: 'Enter this code on the console',
  pairHow: 'More, then Connect a display. Guests order here from then on.',
} as const

export type KioskKey = keyof typeof kiosk
