import type { SetUpKey } from '../en/set-up.ts'

export const setUp: Readonly<Record<SetUpKey, string>> = {
  title: 'De la caja al primer café',
  time: 'Diez minutos de tu tiempo, y una tarjeta de 8 GB o más. Todo lo que había en la tarjeta se pierde.',
  download: 'Descargar',
  downloadText:
    'Descarga {file} de {address}, y el archivo .sha256 que está al lado. Con una pantalla en la caja, la imagen «kiosk»; sin pantalla, la «small».',
  flash: 'Grabar la tarjeta',
  windows:
    'Raspberry Pi Imager (raspberrypi.com/software). Choose OS: Use custom, el archivo. Choose storage: la tarjeta. Next. “Use OS customisation?”: No. Si Windows quiere después formatear una unidad: Cancelar.',
  macos:
    'Raspberry Pi Imager, de la misma manera; permítele el volumen extraíble y escribe tu contraseña. Si macOS después no puede leer un disco: Expulsar.',
  linux: 'Raspberry Pi Imager, o en un terminal (X es la letra de la tarjeta, mira lsblk):',
  settings: 'Decirle cómo es la red, si quieres',
  settingsText:
    'Mete la tarjeta otra vez. En el volumen PRESSOBOX guarda un archivo de texto pressobox.conf; también vale una memoria USB llamada CONFIG. Sin él, la caja usa el cable.',
  plug: 'Conectar',
  plugText:
    'Tarjeta, pantalla, impresora, cable de red. La corriente al final: la luz se enciende, y el puesto está listo en dos minutos.',
  pin: 'Anotar el PIN',
  pinText:
    'La pantalla lo muestra una vez, y la impresora lo imprime con la dirección. Sin ninguna de las dos, elige uno antes: pin = 1234 en pressobox.conf.',
  guide: 'Seguir la consola',
  guideText:
    '«Preparar el puesto» lleva por nombre, PIN, hora, wifi, impresora, carta, pantalla y un pedido de prueba.',
  open: 'Abrir',
  openText: 'Cuelga el cartel (Más, Cartel), abre el puesto, escanea el código: el primer café.',
  wrong: 'Cuando algo va mal',
  wrongScreen: 'Nada en la pantalla: graba la tarjeta otra vez; usa la fuente de alimentación propia del Pi.',
  wrongPhone: 'Un teléfono no encuentra nada: datos móviles y VPN apagados, el mismo wifi que la caja.',
  wrongPin: 'PIN perdido: pin = 1234 en pressobox.conf, arranca de nuevo, quita la línea.',
  wrongPower: 'Tirar del enchufe no rompe nada. Lo que se dijo a un cliente queda guardado.',
}
