import { z } from 'zod'

const slugs = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug)),
  )
  .catch([])
  .default([])

/** The filters of the list of offers, as they stand in its address. Anything odd is left out, never an error. */
export const offerFilter = z.object({
  kommune: slugs,
  type: slugs,
  trin: slugs,
  alder: z
    .preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.coerce.number().int().min(0).max(120).nullable(),
    )
    .catch(null),
  vejind: slugs,
  side: z.coerce.number().int().min(1).max(500).catch(1),
})

export type OfferFilter = z.infer<typeof offerFilter>
