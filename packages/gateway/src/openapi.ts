import { z } from 'zod'
import type { Route } from './route.ts'

const whoNeeds: Readonly<Record<Route['who'], readonly Record<string, readonly string[]>[]>> = {
  anyone: [],
  display: [{ staff: [] }],
  kiosk: [{ staff: [] }],
  staff: [{ staff: [] }],
  manager: [{ staff: [] }],
  scraper: [{ staff: [] }, { metrics: [] }],
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
    components: {
      schemas: { Problem },
      securitySchemes: {
        staff: { type: 'apiKey', in: 'cookie', name: 'presso_staff' },
        metrics: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

/** RFC 9457; the numbers that go with a code stand beside it. */
const Problem = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    code: { type: 'string' },
  },
}

function operation(route: Route): unknown {
  return {
    summary: route.gives,
    'x-who': route.who,
    security: whoNeeds[route.who],
    parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
    ...(route.body === null
      ? {}
      : { requestBody: { content: { 'application/json': { schema: schemaOf(route.body) } } } }),
    responses: {
      [route.status ?? 200]: {
        description: route.gives,
        ...(route.status === 204 ? {} : { content: { [route.type ?? 'application/json']: {} } }),
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function schemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}

function pathParameters(route: Route): readonly unknown[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(route: Route): readonly unknown[] {
  const properties = route.query === null ? null : schemaOf(route.query)['properties']
  return Object.entries(properties ?? {}).map(([name, schema]: [string, unknown]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }))
}

function headerParameters(route: Route): readonly unknown[] {
  if (route.method !== 'post') return []
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 64 } }]
}
