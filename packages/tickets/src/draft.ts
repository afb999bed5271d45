import { text, type Block } from './block.ts'
import type { Draft, Encoded } from './desk.ts'
import { encodeLines } from './encode.ts'
import { layOut } from './lay-out.ts'
import { setUpSlip } from './papers/set-up-slip.ts'
import { paperRows, renderTicket } from './render.ts'
import { wordsFor } from './sheet.ts'
import { typeset } from './typeset.ts'

function blocksOf(draft: Draft): readonly Block[] {
  const { sheet } = draft
  if (draft.kind === 'drawer') return [{ kind: 'kick', what: 'drawer' }]
  if (draft.kind === 'set-up') return setUpSlip(draft.setUp, sheet)
  const { content, insteadOf } = draft
  const blocks = layOut(content, sheet)
  if (insteadOf === null) return blocks
  const words = wordsFor(content.language)('insteadOf', { printer: insteadOf })
  return [text(words, { bold: true, align: 'centre' }), ...blocks]
}

export function encodeDraft(draft: Draft): Encoded {
  const { profile } = draft.sheet
  const lines = typeset(blocksOf(draft), profile)
  return { bytes: encodeLines(lines, profile), rows: paperRows(lines, profile) }
}

export function drawDraft(draft: Draft): Promise<Uint8Array> {
  return renderTicket(blocksOf(draft), draft.sheet.profile)
}
