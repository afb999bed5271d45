import type { CommandOf } from './command.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { leftToExtensions } from './extension-fact.ts'
import { refusal } from './refusal.ts'
import type { State } from './state.ts'
import { heading, paper } from './write-ticket.ts'

type ExtensionCommand = CommandOf<'tell' | 'show-line' | 'print-note' | 'note-extension'>

/** What an extension says and shows; and what the box says of an extension. */
export function decideExtension(state: State, command: ExtensionCommand, now: Circumstance): Decision {
  if (command.name === 'note-extension') {
    const { extension, version, became, problem } = command
    return accept([{ type: 'extension.became', extension, version, became, problem }])
  }
  if (command.name === 'print-note') return printNote(state, command, now)
  if (now.actor.kind !== 'extension') return refuse(refusal('session.forbidden'))
  const extension = now.actor.name
  switch (command.name) {
    case 'tell': {
      const { says, detail } = command
      if (!says.startsWith(`Extension.${extension}.`) && !leftToExtensions.some((type) => type === says))
        return refuse(refusal('request.invalid', { field: 'says' }))
      return accept([{ type: 'extension.told', extension, says, detail }])
    }
    case 'show-line': {
      const { line } = command
      if ((state.lines[extension] ?? null) === line) return accept([])
      return accept([{ type: 'extension.lined', extension, line }])
    }
  }
}

/** A note of an extension or of staff. */
function printNote(state: State, command: CommandOf<'print-note'>, now: Circumstance): Decision {
  const { actor } = now
  if (actor.kind !== 'extension' && actor.kind !== 'staff') return refuse(refusal('session.forbidden'))
  const lines = command.lines.map((line) => line ?? '')
  const note = { kind: 'note' as const, ...heading(state, now), title: command.title ?? actor.name, lines }
  return accept(state.tickets ? [{ type: 'ticket.queued', ticket: paper(note, now) }] : [])
}
