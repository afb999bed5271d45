import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Questo telefono raggiunge il bar',
  reached: '{name} risponde a {address}.',
  here: 'È in una rete della scatola: niente VPN né dati mobili in mezzo.',
  routed: 'Viene da un’altra rete ({from}), che lo lascia passare fino alla scatola.',
  outside: 'Passa per una VPN o per i dati mobili ({from}). I clienti non li hanno: spenga tutto e riprovi.',
  trying: 'Si prova se le novità arrivano da sole…',
  works: 'WebSocket funziona. La scatola risponde in {ms} ms.',
  fails: 'WebSocket qui non funziona: le pagine chiedono le novità. La scatola risponde in {ms} ms.',
  mobile: 'Il suo browser dice che usa i dati mobili.',
  noScript: 'Senza JavaScript qui non si può provare altro. Ordinare funziona lo stesso.',
  menu: 'Al menù',
}
