const drawn = (inside: string): string =>
  `<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${inside}</svg>`

const crossed = '<path stroke="#a8231b" d="M6 42 42 6"/>'

/** The cup seen from above: the mark of the house. */
export const cup =
  '<svg viewBox="0 0 96 96" fill="none" aria-hidden="true"><rect width="96" height="96" rx="22" fill="#2A1810"/><circle cx="46" cy="48" r="31" fill="#FFFBF4"/><circle cx="46" cy="48" r="23" fill="#6B3E26"/><path d="M32 46c6-9 13 9 26-2" stroke="#F5E4CC" stroke-width="6" stroke-linecap="round"/><path d="M76 40h6a8 8 0 0 1 0 16h-6" stroke="#FFFBF4" stroke-width="7"/></svg>'

/** What a phone should do, for those who read none of the languages. */
export const wifiOn = drawn('<path d="M6 20c10-10 26-10 36 0M13 28c6-6 16-6 22 0M20 36c2.500-2.500 5.500-2.500 8 0"/>')
export const mobileOff = drawn(`<path d="M10 38v-6M20 38V25M30 38V17M40 38V9"/>${crossed}`)
export const vpnOff = drawn(
  `<rect x="11" y="21" width="26" height="19" rx="4"/><path d="M17 21v-6a7 7 0 0 1 14 0v6M24 29v4"/>${crossed}`,
)
