/** Updates of the whole box, told and asked for at the console. */
export const update = {
  title: 'Update',
  text: 'An update is a file called pressobox-….update. The box checks who made it, writes it beside the version that runs, and restarts. Orders and settings stay. A new version that is not well gives way to the one before by itself.',
  runs: 'Version {version} runs.',
  before: 'Version {version}, the one before, is still on the card.',
  beforeNone: 'There is no version before to go back to.',
  close: 'Close the stand first.',
  file: 'Send an update',
  stick: 'From the stick',
  back: 'Hold to use version {version} again',
  fromPhone: 'A phone or a computer sends the file: {address}, with your PIN.',
  package:
    'On this machine Pressobox is a Debian package. Install the newer one over it: sudo apt install ./pressobox_….deb. Orders and settings stay.',
  program:
    'On this machine Pressobox is a program: take its newer version and start it as before (npm start). Orders and settings stay.',
  sent: 'An update is coming in: {percent} %',
  asked: 'The box takes the update.',
  checking: 'The update is being checked.',
  writing: 'Version {version} is being written: {percent} %. The one that runs is not touched.',
  tried:
    'Version {version} is being tried: the box restarts, and keeps it once it is well. This page comes back by itself.',
  stayed: 'Version {version} runs now.',
  gaveWay:
    'Version {version} did not stay: {why, select, hung {it did not start, or the power went} stopped {its stand did not start} other {its stand did not answer}}. Version {runs} runs; nothing is lost.',
  brokenOff:
    'The update to version {version} broke off: the stick was pulled out, or the power went. Version {runs} runs; nothing is lost.',
  'no.open': 'The update was not taken: the stand is open. Close it, and ask for it again under More, Update.',
  'no.no-trial': 'This box cannot start a version on trial. Nothing was changed.',
  'no.no-update': 'This is no update, or not all of one. Copy it again.',
  'no.unsigned': 'The update is not signed by who made this box. Nothing was changed.',
  'no.unknown': 'The update is of a kind that this version does not know. Nothing was changed.',
  'no.profile': 'The update is for another kind of box ({about}). Nothing was changed.',
  'no.damaged': 'The update is damaged ({about}). Copy it again.',
  'no.no-space': 'The card has no room for the update.',
  'no.card': 'The card did not keep what was written; it may be worn out. Make a backup and take a new card.',
  'no.no-stick': 'There is no stick with an update on it.',
  'no.no-way-back': 'There is no version before that ran well here.',
} as const

export type UpdateKey = keyof typeof update
