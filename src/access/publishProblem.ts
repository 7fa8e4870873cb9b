import { APIError, type CollectionSlug, type Payload, type TypedUser, ValidationError } from 'payload'
import { inTransaction, type Transaction } from '@/database/asOneStep'

type Publication = {
  collection: CollectionSlug
  id: string | number
  user: TypedUser | null
  req?: Transaction
}

/** Publishes a document's newest draft, by the rights of whoever it is done for. */
export async function publishDraft(
  payload: Payload,
  { collection, id, req = {}, user }: Publication,
): Promise<void> {
  await payload.update({
    collection,
    id,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: false,
    req,
    user,
  })
}

/** Ends the trial: all that was written for it goes. */
class Undone extends Error {}

/**
 * Why a document could not be published as its newest draft stands, or `null` when it could. It is tried, with every rule and
 * every hook there is, and undone again.
 */
export async function publishProblem(
  payload: Payload,
  { collection, id, user }: Publication,
): Promise<string | null> {
  try {
    return await inTransaction(payload, async (req) => {
      await publishDraft(payload, { collection, id, user, req })
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
