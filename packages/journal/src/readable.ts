type Path = readonly PropertyKey[]

/** What a zod schema is to this room, which needs no more of it. */
interface Schema<T> {
  readonly safeParse: (json: unknown) => {
    readonly data?: T | undefined
    readonly error?: { readonly issues: readonly { readonly path: Path }[] } | undefined
  }
}

/**
 * Reads a record that another version may have written. Of what does not fit the schema the one entry of a list or table
 * is left out, or else the field: a new word of a newer box costs neither its PIN nor the other printers. Null when what
 * is left does not fit either.
 */
export function readable<T>(schema: Schema<T>): (json: unknown) => T | null {
  const fitting = (json: unknown, depth: number): T | null => {
    const { data, error } = schema.safeParse(json)
    if (error === undefined) return data ?? null
    const paths = error.issues.map(({ path }) => path)
    return depth === 0 ? null : fitting(without(json, paths, depth), depth - 1)
  }
  return (json) => fitting(json, 2)
}

/** Without the members that the paths lead to, at most so many steps deep. */
function without(json: unknown, paths: readonly Path[], depth: number): unknown {
  const kept = (name: string, value: unknown): readonly unknown[] => {
    const inside = paths.filter(([first]) => String(first) === name).map(([, ...rest]) => rest)
    if (inside.length === 0) return [value]
    return depth === 1 || !isNested(value) || inside.some((rest) => rest.length === 0)
      ? []
      : [without(value, inside, depth - 1)]
  }
  if (Array.isArray(json)) return json.flatMap((value, at) => kept(String(at), value))
  if (!isNested(json)) return null
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => kept(name, value).map((each) => [name, each])),
  )
}

function isNested(json: unknown): json is object {
  return typeof json === 'object' && json !== null
}
