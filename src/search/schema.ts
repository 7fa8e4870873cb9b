import { z } from 'zod'
import { searchCollections } from './collections'

export const hitsPerPage = 20

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]).filter(Boolean))
  .catch([])

/** The search page's address, as parsed. Anything odd in it is left out, never an error. */
export const searchRequest = z.object({
  q: z
    .union([z.string(), z.array(z.string())])
    .transform((value) =>
      (Array.isArray(value) ? (value[0] ?? '') : value)
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 200),
    )
    .catch(''),
  type: list
    .transform((values) =>
      values.filter((value): value is (typeof searchCollections)[number] =>
        (searchCollections as readonly string[]).includes(value),
      ),
    )
    .default([]),
  kommune: list
    .transform((values) => values.filter((value) => /^[a-z-]{1,40}$/.test(value)).slice(0, 20))
    .default([]),
  side: z.coerce.number().int().min(1).max(100).catch(1),
})

export type SearchRequest = z.infer<typeof searchRequest>
