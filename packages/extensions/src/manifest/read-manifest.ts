import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { z } from 'zod'
import { Manifest } from './manifest.ts'

export type ReadManifest =
  | { readonly manifest: Manifest }
  | { /** A sentence that names line and field. */ readonly problem: string }

/** Reads `extension.json`. */
export function readManifest(text: string): ReadManifest {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (error !== undefined || tree === undefined) {
    const what =
      error === undefined
        ? 'is empty'
        : printParseErrorCode(error.error)
            .replaceAll(/(?=[A-Z])/g, ' ')
            .trim()
            .toLowerCase()
    return { problem: `extension.json, line ${String(lineAt(text, error?.offset ?? 0))}: no JSON (${what}).` }
  }
  const parsed = Manifest.safeParse(JSON.parse(text))
  return parsed.success ? { manifest: parsed.data } : { problem: problemOf(text, tree, parsed.error.issues) }
}

function problemOf(text: string, tree: Node, issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues
  if (issue === undefined) return 'extension.json is not as it should be.'
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...unknown].flatMap((step) => (typeof step === 'symbol' ? [] : [step]))
  const field = path.length === 0 ? 'the whole' : path.map(String).join('.')
  const message = unknown.length > 0 ? 'is no field of extension.json' : issue.message
  return `extension.json, line ${String(lineAt(text, offsetOf(tree, path)))}, ${field}: ${message}.`.replace('..', '.')
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
