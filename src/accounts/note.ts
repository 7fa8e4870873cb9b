import { createLocalReq, type Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { recordAudit } from '@/audit/record'
import type { User } from '@/payload-types'

/** Writes in the audit log what happened to an account, by its owner unless said otherwise. */
export async function noteOnAccount(
  payload: Payload,
  action: string,
  id: User['id'],
  by: User | null = null,
): Promise<void> {
  const account = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  const user = by ?? { ...account, collection: 'users' as const }
  const req = await createLocalReq({ user }, payload)
  await recordAudit(req, {
    action,
    collection: 'users',
    id,
    municipality: idOf(account.municipality),
    subjectEmail: account.email,
  })
}

/** Who tried is not written down: what was typed may be a stranger's address, or a password in the wrong field. */
export async function noteFailedLogin(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await recordAudit(req, { action: 'failedLogin', collection: 'users', id: 'ukendt' })
}
