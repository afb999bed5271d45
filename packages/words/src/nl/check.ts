import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Deze telefoon bereikt de bar',
  reached: '{name} antwoordt op {address}.',
  here: 'Hij zit in een netwerk van de box: geen VPN, geen mobiele data ertussen.',
  routed: 'Hij komt uit een ander netwerk ({from}), dat hem doorlaat naar de box.',
  outside:
    'Hij komt via een VPN of mobiele data ({from}). Gasten hebben geen van beide: zet het uit en probeer het opnieuw.',
  trying: 'Er wordt geprobeerd of nieuws vanzelf komt…',
  works: 'WebSocket werkt. De box antwoordt in {ms} ms.',
  fails: 'WebSocket werkt hier niet: pagina’s vragen zelf om nieuws. De box antwoordt in {ms} ms.',
  mobile: 'Uw browser zegt dat hij mobiele data gebruikt.',
  noScript: 'Zonder JavaScript valt hier niets meer te proberen. Bestellen werkt ook zo.',
  menu: 'Naar de kaart',
}
