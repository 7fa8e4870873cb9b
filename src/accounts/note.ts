import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { recordAudit } from '@/audit/record'
import type { Transaction } from '@/database/asOneStep'
import type { User } from '@/payload-types'

type Noting = { by?: User | null; req?: Transaction }

/** Writes in the audit log what happened to an account, by its owner unless said otherwise. `req` is what it happened in. */
export async function noteOnAccount(
  payload: Payload,
  action: string,
  id: User['id'],
  { by = null, req = {} }: Noting = {},
): Promise<void> {
  const account = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req })
  const user = by ?? { ...account, collection: 'users' as const }
  await recordAudit(
    { ...req, payload, user },
    {
      action,
      collection: 'users',
      id,
      municipality: idOf(account.municipality),
      subjectEmail: account.email,
    },
  )
}

/** Who tried is not written down: what was typed may be a stranger's address, or a password in the wrong field. */
export async function noteFailedLogin(payload: Payload): Promise<void> {
  const entry = { action: 'failedLogin', collection: 'users', id: 'ukendt' }
  await recordAudit({ payload, user: null }, entry)
}
