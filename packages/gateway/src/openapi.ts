import { z } from 'zod'
import type { Route } from './route.ts'

const whoNeeds: Readonly<Record<Route['who'], readonly Record<string, readonly string[]>[]>> = {
  anyone: [],
  display: [{ staff: [] }],
  staff: [{ staff: [] }],
  manager: [{ staff: [] }],
}

/** The API as OpenAPI 3.1, generated from the very schemas that requests are parsed by. */
export function describe(routes: readonly Route[], version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pressobox', version },
    paths,
    components: { securitySchemes: { staff: { type: 'apiKey', in: 'cookie', name: 'presso_staff' } } },
  }
}

function operation(route: Route): unknown {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const body =
    route.body === null
      ? {}
      : {
          requestBody: {
            content: {
              'application/json': { schema: z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) },
            },
          },
        }
  return {
    summary: route.gives,
    'x-who': route.who,
    security: whoNeeds[route.who],
    parameters,
    ...body,
    responses: {
      '2XX': { description: route.gives },
      default: { description: 'A problem', content: { 'application/problem+json': {} } },
    },
  }
}
