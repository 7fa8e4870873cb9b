import { z } from 'zod'

/** A question as it was asked, whichever words it has now, and what was answered. Answers of before have no id. */
const givenAnswer = z.object({ id: z.string().optional(), question: z.string(), answer: z.string() })

export type GivenAnswer = z.infer<typeof givenAnswer>

/** What lies in a registration's `answers` or `needs`. What can't be read as answers is none. */
export function answersIn(value: unknown): GivenAnswer[] {
  return z.array(givenAnswer).safeParse(value).data ?? []
}
