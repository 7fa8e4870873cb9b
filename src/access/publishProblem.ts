import { APIError, type CollectionSlug, type Payload, type TypedUser, ValidationError } from 'payload'
import { inTransaction } from '@/database/asOneStep'

/** Ends the trial: all that was written for it goes. */
class Undone extends Error {}

/**
 * Why a document could not be published as its newest draft stands, or `null` when it could. It is tried, with every rule and
 * every hook there is, and undone again.
 */
export async function publishProblem(
  payload: Payload,
  { collection, id, user }: { collection: CollectionSlug; id: string | number; user: TypedUser | null },
): Promise<string | null> {
  try {
    return await inTransaction(payload, async (req) => {
      await payload.update({
        collection,
        id,
        data: { _status: 'published' },
        depth: 0,
        overrideAccess: false,
        req,
        user,
      })
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return null
    if (error instanceof APIError && error.status >= 400 && error.status < 500) return refusalText(error)
    throw error
  }
}

/** `Titel: Feltet er påkrævet.` for each field, as the form would say it, or the refusal's own words. */
export function refusalText(error: Error): string {
  if (!(error instanceof ValidationError)) return error.message
  const problems = error.data.errors.map(({ label, message, path }) => {
    const name = typeof label === 'string' && label ? label : path
    return `${name}: ${/[.!?]$/.test(message) ? message : `${message}.`}`
  })
  return problems.length > 0 ? [...new Set(problems)].join(' ') : error.message
}
