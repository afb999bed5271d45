import { z } from 'zod'

/** What sway tells of a screen, a place or a window. */
const Part = z.object({
  name: z.string().nullable(),
  type: z.string(),
  app_id: z.string().nullish(),
  visible: z.boolean().nullish(),
  get nodes() {
    return z.array(Part)
  },
})
type Part = z.infer<typeof Part>

const windowsOf = (part: Part): readonly string[] => [
  ...(part.visible === true ? [part.app_id ?? ''] : []),
  ...part.nodes.flatMap(windowsOf),
]

/** The windows that are seen, by the screens that they are on: `HEADLESS-1 chromium`. */
export function seen(tree: string): readonly string[] {
  return Part.parse(JSON.parse(tree))
    .nodes.filter(({ name }) => name !== '__i3')
    .flatMap((screen) => windowsOf(screen).map((window) => `${screen.name ?? ''} ${window}`))
    .toSorted()
}
