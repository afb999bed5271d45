import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chartDocument } from './order-chart.ts'

it('docs/order-chart.md is what npm run docs:chart writes', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'order-chart.md'), 'utf8')).toBe(chartDocument())
})
