import type { Payload } from 'payload'
import { inTransaction } from '@/database/asOneStep'
import { isDiskFull } from '@/lib/fullDisk'
import { takeFirstAdministratorToken } from './firstAdministrator'
import { firstAdministratorForm } from './schema'

type Outcome =
  | { kind: 'created' }
  | { kind: 'link-used' }
  | { kind: 'invalid'; errors: { field: string; message: string }[] }

/**
 * Creates the first administrator from a form and a one-time token. A form with errors does not use the token up.
 * @throws when the disk is full
 */
export async function createFirstAdministrator(
  payload: Payload,
  token: string,
  fields: Record<string, unknown>,
): Promise<Outcome> {
  const form = await firstAdministratorForm.safeParseAsync(fields)
  if (!form.success) {
    const errors = form.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? 'name'),
      message: issue.message,
    }))
    return {
      kind: 'invalid',
      errors: errors.filter(
        (error, index) => errors.findIndex((other) => other.field === error.field) === index,
      ),
    }
  }
  const { name, email, password } = form.data
  const linkUsed = new Error('Linket er brugt')
  try {
    // The link is used up by who is created, and by nothing else.
    await inTransaction(payload, async (req) => {
      if (!(await takeFirstAdministratorToken(payload, token, req))) throw linkUsed
      await payload.create({
        collection: 'users',
        data: { name, email, password, role: 'administrator' },
        overrideAccess: true,
        req,
      })
    })
  } catch (error) {
    if (error === linkUsed) return { kind: 'link-used' }
    if (isDiskFull(error)) throw error
    payload.logger.error({ err: error, msg: 'Den første administrator kunne ikke oprettes' })
    return {
      kind: 'invalid',
      errors: [{ field: 'email', message: 'Brugeren kunne ikke oprettes. Findes mailadressen allerede?' }],
    }
  }
  return { kind: 'created' }
}
