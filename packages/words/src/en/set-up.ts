/** The card that comes with a box: one page from the download to the first coffee. */
export const setUp = {
  title: 'From the box to the first coffee',
  time: 'Ten minutes of your time, and a card of 8 GB or more. All that was on the card is lost.',
  download: 'Download',
  downloadText:
    'Get {file} from {address}, and the file .sha256 beside it. With a screen at the box take the “kiosk” image, without one “small”.',
  flash: 'Write the card',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). Choose OS: Use custom, the file. Choose storage: the card. Next. “Use OS customisation?”: No. If Windows then wants to format a drive: Cancel.',
  macos:
    'Raspberry Pi Imager, the same way; allow it the removable volume, and type your password. If macOS then cannot read a disk: Eject.',
  linux: 'Raspberry Pi Imager, or in a terminal (X is the card’s letter, see lsblk):',
  settings: 'Tell it about the network, if you like',
  settingsText:
    'Put the card in once more. On the volume PRESSOBOX save a text file pressobox.conf; a stick called CONFIG does as well. Without it the box uses the cable.',
  plug: 'Plug in',
  plugText:
    'Card, screen, printer, network cable. Power last: the light goes on, and the stand is there in two minutes.',
  pin: 'Note the PIN',
  pinText:
    'The screen shows it once, and the printer prints it with the address. With neither, choose one beforehand: pin = 1234 in pressobox.conf.',
  guide: 'Follow the console',
  guideText: '“Set the stand up” leads through name, PINs, time, Wi-Fi, printer, menu, display and a test order.',
  open: 'Open',
  openText: 'Hang up the poster (More, Poster), open the stand, scan the code: the first coffee.',
  wrong: 'When something is wrong',
  wrongScreen: 'Nothing on the screen: write the card again; use the power supply that belongs to the Pi.',
  wrongPhone: 'A phone finds nothing: mobile data and VPN off, same Wi-Fi as the box.',
  wrongPin: 'PIN lost: pin = 1234 in pressobox.conf, start again, take the line out.',
  wrongPower: 'Pulling the plug breaks nothing. What a guest was told is kept.',
} as const

export type SetUpKey = keyof typeof setUp
