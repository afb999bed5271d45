import type { UpdateKey } from '../en/update.ts'

export const update: Readonly<Record<UpdateKey, string>> = {
  title: 'Atualizar',
  text: 'Uma atualização é um ficheiro chamado pressobox-….update. A caixa verifica quem a fez, escreve-a ao lado da versão em uso e reinicia. Pedidos e definições ficam. Uma versão nova que não esteja bem dá, por si, lugar à anterior.',
  runs: 'Está em uso a versão {version}.',
  before: 'A versão anterior, {version}, ainda está no cartão.',
  beforeNone: 'Não há versão anterior a que voltar.',
  close: 'Feche o bar primeiro.',
  file: 'Enviar uma atualização',
  stick: 'Da pen',
  back: 'Prima sem largar para voltar à versão {version}',
  fromPhone: 'Um telemóvel ou um computador envia o ficheiro: {address}, com o seu PIN.',
  package:
    'Nesta máquina o Pressobox é um pacote Debian. Instale o novo por cima: sudo apt install ./pressobox_….deb. Pedidos e definições ficam.',
  program:
    'Nesta máquina o Pressobox é um programa: use a versão nova e inicie-a como antes (npm start). Pedidos e definições ficam.',
  sent: 'Está a chegar uma atualização: {percent} %',
  asked: 'A caixa recebe a atualização.',
  checking: 'A atualização está a ser verificada.',
  writing: 'A versão {version} está a ser escrita: {percent} %. Na que está em uso não se toca.',
  tried:
    'A versão {version} está à experiência: a caixa reinicia e fica com ela se estiver bem. Esta página volta sozinha.',
  stayed: 'Está agora em uso a versão {version}.',
  gaveWay:
    'A versão {version} não ficou: {why, select, hung {não arrancou, ou faltou a corrente} stopped {o seu bar não arrancou} other {o seu bar não respondeu}}. Está em uso a versão {runs}; nada se perdeu.',
  brokenOff:
    'A atualização para a versão {version} foi interrompida: a pen foi retirada, ou faltou a corrente. Está em uso a versão {runs}; nada se perdeu.',
  'no.open': 'A atualização não foi aceite: o bar está aberto. Feche-o e volte a pedi-la em Mais, Atualizar.',
  'no.no-trial': 'Esta caixa não consegue pôr uma versão à experiência. Nada mudou.',
  'no.no-update': 'Isto não é uma atualização, ou não está inteira. Copie-a de novo.',
  'no.unsigned': 'A atualização não está assinada por quem fez esta caixa. Nada mudou.',
  'no.unknown': 'A versão em uso não conhece este tipo de atualização. Nada mudou.',
  'no.profile': 'A atualização é para outro tipo de caixa ({about}). Nada mudou.',
  'no.damaged': 'A atualização está danificada ({about}). Copie-a de novo.',
  'no.no-space': 'O cartão não tem espaço para a atualização.',
  'no.card': 'O cartão não guardou o que foi escrito; pode estar gasto. Faça uma cópia e ponha um cartão novo.',
  'no.no-stick': 'Não há nenhuma pen com uma atualização.',
  'no.no-way-back': 'Não há versão anterior que tenha corrido bem aqui.',
}
