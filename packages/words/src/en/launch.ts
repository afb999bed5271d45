/** The start of a box: what a start that failed says, on the terminal and on the screen. */
export const launch = {
  'inUse.what': '{message}',
  'inUse.todo': 'Stop that one, or name another folder with --data.',
  'damaged.what': 'The journal is damaged: {message}. Nothing was changed.',
  'damaged.todo': 'Look at it with "presso journal verify", then "presso journal repair".',
  'newer.what': '{message} Nothing was changed.',
  'newer.todo': 'Start this data with the newer version.',
  'port.what': 'The port is in use by another program ({message}).',
  'port.todo': 'Stop that one, or choose another with --port.',
  'forbidden.what': 'Not allowed ({message}).',
  'forbidden.todo': 'Choose a port over 1023 with --port, or a folder that you may write with --data.',
  'address.what': 'This machine has no such address ({message}).',
  'address.todo': 'Choose another with --host.',
  'readOnly.what': 'The data folder takes nothing ({message}).',
  'readOnly.todo': 'The card is read-only or full: look at it, or choose another folder with --data.',
  'other.what': 'Pressobox could not start: {message}',
  'other.todo': 'Try again. If it stays so, look at "presso doctor".',
  starting: 'The bar is starting …',
  offAndOn: 'Switch the box off and on. If it stays so, its data needs a person: look under “when something fails”.',
  title: 'The bar is not running',
  retry: 'Try again',
  leave: 'Switch off',
  windowTitle: 'The screen keeps failing',
  windowWhat: 'The bar goes on and takes orders; only this screen has stopped {count} times.',
  windowTodo: 'Try again. Until then the console opens in any browser at {address}.',
} as const

export type LaunchKey = keyof typeof launch
