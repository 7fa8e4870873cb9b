import { z } from 'zod'
import { eventKinds } from './labels'

const kinds = Object.keys(eventKinds) as (keyof typeof eventKinds)[]

const kindList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => {
    const asked = Array.isArray(value) ? value : [value]
    return kinds.filter((kind) => asked.includes(kind))
  })
  .catch([])
  .default([])

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .nullable()
  .catch(null)
  .default(null)

/** The filters of the list of events, as they stand in its address. Anything odd is left out, never an error. */
export const eventFilter = z.object({
  slags: kindList,
  kommune: slug,
  metode: slug,
  maaned: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null)
    .default(null),
  /** What is over is looked up by itself. */
  vis: z.literal('tidligere').nullable().catch(null).default(null),
  side: z.coerce.number().int().min(1).max(500).catch(1),
})

export type EventFilter = z.infer<typeof eventFilter>
