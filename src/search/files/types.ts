import { z } from 'zod'

/** A file as it lies in the collection `media`, with whatever else is known of it. */
export const storedFile = z.looseObject({
  id: z.union([z.string(), z.number()]),
  filename: z.string(),
  mimeType: z.string(),
  filesize: z.number(),
  updatedAt: z.string(),
  /** The title of a document. */
  alt: z.string(),
  deletedAt: z.string().nullish(),
})

export type StoredFile = z.infer<typeof storedFile>

/** Why the text of a file is not found, or not all of it. */
export const problems = ['password', 'broken', 'empty', 'time', 'memory', 'fatal', 'missing'] as const
export type Problem = (typeof problems)[number]

/** What was read of a file, and in which way it fell short: a word for the log. */
export type ReadFile = {
  pages: { label: string | null; text: string }[]
  shortfall: Exclude<Problem, 'missing'> | null
}
