import { z } from 'zod'

const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/**
 * What one of the portal's endpoints answered.
 *
 * @throws Error with words for people
 */
export async function answerOf<Schema extends z.ZodType>(
  asking: Promise<Response>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await asking.catch(() => null)
  const body: unknown = await response?.json().catch(() => null)
  const answer = schema.safeParse(body)
  if (response?.ok && answer.success) return answer.data
  throw new Error(refused.safeParse(body).data?.errors[0]?.message ?? 'Portalen svarede ikke. Prøv igen.')
}
