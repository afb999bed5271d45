import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Dieses Telefon erreicht die Bar',
  reached: '{name} antwortet unter {address}.',
  here: 'Es ist in einem Netz der Box: kein VPN, keine mobilen Daten dazwischen.',
  routed: 'Es kommt aus einem anderen Netz ({from}), das es zur Box durchlässt.',
  outside:
    'Es kommt über ein VPN oder mobile Daten ({from}). Gäste haben beides nicht: Schalten Sie es aus und versuchen Sie es noch einmal.',
  trying: 'Es wird versucht, ob Neues von selbst kommt …',
  works: 'WebSocket geht. Die Box antwortet in {ms} ms.',
  fails: 'WebSocket geht hier nicht: Die Seiten fragen stattdessen nach. Die Box antwortet in {ms} ms.',
  mobile: 'Ihr Browser sagt, dass er mobile Daten benutzt.',
  noScript: 'Ohne JavaScript lässt sich hier nicht mehr versuchen. Bestellen geht auch so.',
  menu: 'Zur Karte',
}
