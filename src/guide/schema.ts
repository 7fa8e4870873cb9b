import { z } from 'zod'

const slug = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? (value[0] ?? '') : value))
  .refine((value) => value === '' || /^[a-z-]{1,40}$/.test(value))
  .catch('')
  .default('')

/** Three answers, as they stand in the address. Nothing of it is kept. */
export const guideAnswers = z.object({
  kommune: slug,
  trin: slug,
  alder: z
    .preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.coerce.number().int().min(0).max(120).nullable(),
    )
    .catch(null),
})

export type GuideAnswers = z.infer<typeof guideAnswers>
