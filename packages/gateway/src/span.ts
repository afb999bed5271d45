import { z } from 'zod'

/** An empty value is none at all: `from=&to=`. */
export const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

/** An instant of the wall clock; a date alone is its first moment in UTC. */
export const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((text) => Date.parse(text))

/** A day of the event's calendar, whole. */
const day = given(z.iso.date().optional())

/** From a first to a last day, where these are said. */
export const days = { firstDay: day, lastDay: day }

export const event = given(z.string().max(40).optional())
