import { z } from 'zod'
import { searchCollections } from './collections'

export const hitsPerPage = 20
export const longestQuery = 200
const mostChoices = 40

/** The same value twice, in an order that depends on nothing: two addresses of one search look alike. */
const slugs = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => {
    const given = (Array.isArray(value) ? value : [value]).filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug))
    return [...new Set(given)].slice(0, mostChoices)
  })
  .catch([])
  .default([])

export const sortings = ['relevans', 'navn', 'bekraeftet'] as const
export type Sorting = (typeof sortings)[number]

/** What somebody searches for, as it stands in the page's address. Anything odd in it is left out, never an error. */
export const searchRequest = z.object({
  q: z
    .union([z.string(), z.array(z.string())])
    .transform((value) =>
      (Array.isArray(value) ? (value[0] ?? '') : value)
        .slice(0, 20 * longestQuery)
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longestQuery)
        .trim(),
    )
    .catch('')
    .default(''),
  type: slugs.transform((values) =>
    values.filter((value): value is (typeof searchCollections)[number] =>
      (searchCollections as readonly string[]).includes(value),
    ),
  ),
  kommune: slugs,
  trin: slugs,
  tilbudstype: slugs,
  vejind: slugs,
  metode: slugs,
  hvem: slugs,
  lov: slugs,
  alder: z
    .preprocess(
      (value) => (/^\d{1,3}$/.test(String(value ?? '')) ? Number(value) : null),
      z.number().max(120).nullable(),
    )
    .catch(null),
  sortering: z.enum(sortings).catch('relevans').default('relevans'),
  side: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})

export type SearchRequest = z.infer<typeof searchRequest>
