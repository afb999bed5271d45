import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'Da caixa ao primeiro café',
  time: 'Dez minutos do seu tempo e um cartão de 8 GB ou mais. Tudo o que estava no cartão perde-se.',
  download: 'Descarregar',
  downloadText:
    'Descarregue {file} de {address}, e o ficheiro .sha256 que está ao lado. Com um ecrã na caixa escolha a imagem “kiosk”, sem ecrã a “small”.',
  flash: 'Gravar o cartão',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). Escolher SO: Use custom, o ficheiro. Escolher armazenamento: o cartão. Seguinte. “Use OS customisation?”: No. Se o Windows quiser depois formatar uma unidade: Cancelar.',
  macos:
    'Raspberry Pi Imager, da mesma forma; permita o acesso ao volume amovível e escreva a sua palavra-passe. Se o macOS disser depois que não consegue ler um disco: Ejetar.',
  linux: 'Raspberry Pi Imager, ou num terminal (X é a letra do cartão, veja lsblk):',
  settings: 'Se quiser, diga-lhe como é a rede',
  settingsText:
    'Volte a inserir o cartão. No volume PRESSOBOX guarde um ficheiro de texto pressobox.conf; uma pen chamada CONFIG também serve. Sem ele, a caixa usa o cabo.',
  plug: 'Ligar',
  plugText:
    'Cartão, ecrã, impressora, cabo de rede. A corrente por fim: a luz acende e o bar está pronto em dois minutos.',
  pin: 'Anotar o PIN',
  pinText:
    'O ecrã mostra-o uma vez e a impressora imprime-o com o endereço. Sem nenhum dos dois, escolha um antes: pin = 1234 em pressobox.conf.',
  guide: 'Seguir a consola',
  guideText: '“Preparar o bar” passa por nome, PIN, hora, Wi-Fi, impressora, ementa, ecrã e um pedido de teste.',
  open: 'Abrir',
  openText: 'Pendure o cartaz (Mais, Cartaz), abra o bar, leia o código: o primeiro café.',
  wrong: 'Quando algo não está bem',
  wrongScreen: 'Nada no ecrã: grave o cartão outra vez; use a fonte de alimentação própria do Pi.',
  wrongPhone: 'Um telemóvel não encontra nada: dados móveis e VPN desligados, a mesma rede Wi-Fi da caixa.',
  wrongPin: 'PIN perdido: pin = 1234 em pressobox.conf, reinicie, retire a linha.',
  wrongPower: 'Tirar a ficha não estraga nada. O que foi dito a um cliente fica guardado.',
}
