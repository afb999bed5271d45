import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { z } from 'zod'
import { Manifest } from './manifest.ts'

/** Why a folder is no extension. */
export interface Flaw {
  readonly file: string
  /** From 1; null where the whole is meant. */
  readonly line: number | null
  readonly field: string | null
  readonly problem: string
}

export type ReadManifest = { readonly manifest: Manifest } | { readonly flaw: Flaw }

const file = 'extension.json'

/** Reads `extension.json`. */
export function readManifest(text: string): ReadManifest {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (error !== undefined || tree === undefined) {
    const what =
      error === undefined
        ? 'it is empty'
        : printParseErrorCode(error.error)
            .replaceAll(/(?=[A-Z])/g, ' ')
            .trim()
            .toLowerCase()
    return { flaw: { file, line: lineAt(text, error?.offset ?? 0), field: null, problem: `no JSON (${what})` } }
  }
  const parsed = Manifest.safeParse(JSON.parse(text))
  return parsed.success ? { manifest: parsed.data } : { flaw: flawOf(text, tree, parsed.error.issues) }
}

/** A flaw as a sentence: `extension.json, line 6, rules: an extension has at least one rule.` */
export function sentence({ file: where, line, field, problem }: Flaw): string {
  const place = [where, ...(line === null ? [] : [`line ${String(line)}`]), ...(field === null ? [] : [field])]
  return `${place.join(', ')}: ${problem.replace(/\.$/, '')}.`
}

function flawOf(text: string, tree: Node, issues: readonly z.core.$ZodIssue[]): Flaw {
  const [issue] = issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].flatMap((step) => (typeof step === 'symbol' ? [] : [step]))
  return {
    file,
    line: lineAt(text, offsetOf(tree, path)),
    field: path.length === 0 ? null : path.map(String).join('.'),
    problem: unknown.length > 0 ? `is no field of ${file}` : (issue?.message ?? 'is not as it should be'),
  }
}

/** Where a field stands, or the nearest thing around it that is there. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return tree.offset
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
