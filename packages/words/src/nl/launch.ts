import type { LaunchKey } from '../en/launch.ts'

export const launch: Readonly<Record<LaunchKey, string>> = {
  'inUse.what': '{message}',
  'inUse.todo': 'Stop die, of noem een andere map met --data.',
  'damaged.what': 'Het journaal is beschadigd: {message}. Er is niets veranderd.',
  'damaged.todo': 'Bekijk het met ‘presso journal verify’, daarna ‘presso journal repair’.',
  'newer.what': '{message} Er is niets veranderd.',
  'newer.todo': 'Start deze gegevens met de nieuwere versie.',
  'port.what': 'De poort is in gebruik door een ander programma ({message}).',
  'port.todo': 'Stop dat, of kies een andere met --port.',
  'forbidden.what': 'Niet toegestaan ({message}).',
  'forbidden.todo': 'Kies een poort boven 1023 met --port, of een map waarin je mag schrijven met --data.',
  'address.what': 'Deze machine heeft dat adres niet ({message}).',
  'address.todo': 'Kies een ander met --host.',
  'readOnly.what': 'De gegevensmap neemt niets aan ({message}).',
  'readOnly.todo': 'De kaart is alleen-lezen of vol: kijk haar na, of kies een andere map met --data.',
  'other.what': 'Pressobox kon niet starten: {message}',
  'other.todo': 'Probeer het opnieuw. Blijft het zo, kijk dan naar ‘presso doctor’.',
  starting: 'De bar start …',
  offAndOn:
    'Zet de box uit en weer aan. Blijft het zo, dan heeft iemand naar de gegevens te kijken: zie ‘als er iets misgaat’.',
  noData:
    'Het deel van de kaart dat de gegevens bewaart ontbreekt of is beschadigd. Een back-up gaat op een nieuwe kaart.',
  title: 'De bar draait niet',
  retry: 'Opnieuw proberen',
  leave: 'Uitschakelen',
  windowTitle: 'Het scherm valt steeds uit',
  windowWhat: 'De bar gaat door en neemt bestellingen aan; alleen dit scherm is {count} keer gestopt.',
  windowTodo: 'Probeer het opnieuw. Tot dan opent de console in elke browser op {address}.',
}
