import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'Este telemóvel chega ao bar',
  reached: '{name} responde em {address}.',
  here: 'Está numa rede da caixa: sem VPN nem dados móveis pelo meio.',
  routed: 'Vem de outra rede ({from}), que o deixa passar até à caixa.',
  outside:
    'Vem por uma VPN ou por dados móveis ({from}). Os clientes não têm nem uma coisa nem outra: desligue e tente outra vez.',
  trying: 'A ver se as novidades chegam por si…',
  works: 'O WebSocket funciona. A caixa responde em {ms} ms.',
  fails: 'O WebSocket não funciona aqui: as páginas perguntam pelas novidades. A caixa responde em {ms} ms.',
  mobile: 'O seu navegador diz que usa dados móveis.',
  noScript: 'Sem JavaScript não se pode ver mais aqui. Pedir funciona na mesma.',
  menu: 'Para a carta',
}
