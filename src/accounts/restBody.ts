import { APIError, type PayloadRequest } from 'payload'
import type { z } from 'zod'

/**
 * The body of a request to one of the portal's own endpoints. JSON alone: other types are sent across sites without asking.
 *
 * @throws APIError for anything else
 */
export async function restBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const isJson = /^application\/json\b/i.test(req.headers.get('content-type') ?? '')
  const body: unknown = isJson ? await parsed(req) : null
  const outcome = schema.safeParse(body)
  if (!outcome.success) throw new APIError('Anmodningen er ikke udfyldt, som den skal.', 400, null, true)
  return outcome.data
}

async function parsed(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}
