// npm run docs:events: writes docs/events.md from the catalogue in packages/events.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue, source, type CatalogueEvent } from '../packages/events/src/index.ts'

const intro = `# Events

<!-- Written by \`npm run docs:events\`: do not edit by hand. -->

Every event is in the EventBridge envelope: \`{version: "0", id, "detail-type", source: "${source}", account: "local", time, region: "local", resources: [], detail}\`.
\`id\` is stable: a replay gives the same one. \`time\` is the wall clock. No event carries a code, a key, a name or a note; \`userId\` is a keyed hash.
A running box shows the same at \`/catalogue\`, and gives it to programs, with JSON Schema, at \`/api/catalogue\`.

## Rules

A rule is an [EventBridge event pattern](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html): exact values, \`prefix\`, \`suffix\`, \`equals-ignore-case\`, \`wildcard\`, \`anything-but\`, \`numeric\`, \`exists\`, \`cidr\` and \`$or\`.
Try yours with \`presso rule test CASES.json\`. Where the documentation of AWS is silent, the Ruler library decides (arrays, dots in names, \`exists\` on leaves only).

A rule may call an event by an alias, too. It is one event all the same, and comes once: a value, \`prefix\`, \`suffix\` or \`wildcard\` holds when any of the names fits, and \`anything-but\` excludes it by any of them.

The bus gives each consumer every event at least once, in the order in which things became; what it did not finish comes again with the same \`id\`. Events of a rehearsal carry \`"rehearsal": true\` in their detail and never become facts.
`

function section(event: CatalogueEvent): string {
  const { type, description, message, producer, consumers, aliases, primaryOf, version, example } = event
  const also = aliases.length === 0 ? '' : ` Also called ${aliases.map((name) => `\`${name}\``).join(', ')}.`
  const first =
    primaryOf.length === 0 ? '' : ` Screens are told this one of ${primaryOf.map((fact) => `\`${fact}\``).join(', ')}.`
  return `### ${type}

${description}${also}${first}

Version ${String(version)}, from ${producer}, for ${consumers.join(', ')}. \`Message\`: ${message}

\`\`\`json
${JSON.stringify(example.detail, null, 2)}
\`\`\`
`
}

/** The whole document. */
export function eventsDocument(): string {
  return `${intro}\n## Catalogue\n\n${catalogue().events.map(section).join('\n')}`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'events.md'), eventsDocument())
