import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Pare esse, ou indique outra pasta com --data.',
  'damaged.what': 'O diário está danificado: {message}. Nada foi alterado.',
  'damaged.todo': 'Veja-o com "presso journal verify" e depois "presso journal repair".',
  'newer.what': '{message} Nada foi alterado.',
  'newer.todo': 'Inicie estes dados com a versão mais nova.',
  'port.what': 'A porta está a ser usada por outro programa ({message}).',
  'port.todo': 'Pare esse, ou escolha outra com --port.',
  'forbidden.what': 'Não permitido ({message}).',
  'forbidden.todo': 'Escolha uma porta acima de 1023 com --port, ou uma pasta em que possa escrever com --data.',
  'address.what': 'Esta máquina não tem esse endereço ({message}).',
  'address.todo': 'Escolha outro com --host.',
  'readOnly.what': 'A pasta de dados não aceita nada ({message}).',
  'readOnly.todo': 'O cartão está cheio ou só de leitura: veja-o, ou escolha outra pasta com --data.',
  'other.what': 'O Pressobox não conseguiu iniciar: {message}',
  'other.todo': 'Tente outra vez. Se continuar assim, veja "presso doctor".',
  starting: 'O bar está a iniciar …',
  offAndOn:
    'Desligue a caixa e volte a ligá-la. Se continuar assim, os dados precisam de uma pessoa: veja «quando algo falha».',
  noData:
    'A parte do cartão que guarda os dados falta ou está danificada. Uma cópia de segurança passa para um cartão novo.',
  title: 'O bar não está a funcionar',
  retry: 'Tentar outra vez',
  leave: 'Desligar',
  windowTitle: 'O ecrã está sempre a falhar',
  windowWhat: 'O bar continua e aceita pedidos; só este ecrã parou {count} vezes.',
  windowTodo: 'Tente outra vez. Até lá, a consola abre em qualquer navegador em {address}.',
}
