import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Detén esa, o indica otra carpeta con --data.',
  'damaged.what': 'El diario está dañado: {message}. No se cambió nada.',
  'damaged.todo': 'Examínalo con «presso journal verify» y después «presso journal repair».',
  'newer.what': '{message} No se cambió nada.',
  'newer.todo': 'Abre estos datos con la versión más reciente.',
  'port.what': 'Otro programa usa el puerto ({message}).',
  'port.todo': 'Detenlo, o elige otro con --port.',
  'forbidden.what': 'No está permitido ({message}).',
  'forbidden.todo': 'Elige un puerto mayor que 1023 con --port, o una carpeta en la que puedas escribir con --data.',
  'address.what': 'Esta máquina no tiene esa dirección ({message}).',
  'address.todo': 'Elige otra con --host.',
  'readOnly.what': 'La carpeta de datos no admite nada ({message}).',
  'readOnly.todo': 'La tarjeta es de solo lectura o está llena: revísala, o elige otra carpeta con --data.',
  'other.what': 'Pressobox no pudo arrancar: {message}',
  'other.todo': 'Inténtalo de nuevo. Si sigue así, mira «presso doctor».',
  starting: 'La barra está arrancando …',
  offAndOn:
    'Apaga la caja y vuelve a encenderla. Si sigue igual, sus datos necesitan a una persona: mira «cuando algo falla».',
  noData:
    'La parte de la tarjeta que guarda los datos falta o está dañada. Una copia de seguridad se pone en una tarjeta nueva.',
  title: 'La barra no está en marcha',
  retry: 'Intentar de nuevo',
  leave: 'Apagar',
  windowTitle: 'La pantalla falla una y otra vez',
  windowWhat: 'La barra sigue y acepta pedidos; solo esta pantalla se ha parado {count} veces.',
  windowTodo: 'Inténtalo de nuevo. Mientras tanto, la consola se abre en cualquier navegador en {address}.',
}
