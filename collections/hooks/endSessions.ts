import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '@/access/municipality'
import { accountWithId, type StoredSession } from '@/accounts/storedAccount'
import { hasSessionTable } from '@/database/sessionRows'
import type { User } from '@/payload-types'

/** What `src/accounts` alone writes. An edit of the account carries it along as it was when the edit was read. */
const portalsOwn = [
  'sessions',
  'hasSecondFactor',
  'totpSecret',
  'totpOffered',
  'totpStep',
  'recoveryCodes',
  'lastLoginAt',
] as const

/**
 * Everybody is logged out of an account when it is deactivated or gets another role, municipality, mail or password. Any
 * other edit leaves the sessions and the second factor alone, whatever happened to them meanwhile.
 */
export const endSessions: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const edited = Object.fromEntries(
    Object.entries(data).filter(([name]) => !portalsOwn.some((own) => own === name)),
  )
  if (changesWhoMayWhat(data, originalDoc)) return { ...edited, sessions: [] }
  if (!hasSessionTable(req.payload)) return edited
  // Where sessions lie in a table of their own, a list that is not mentioned is emptied: it is handed on as it is now.
  const account = await accountWithId(req.payload, originalDoc.id)
  return { ...edited, sessions: (account?.sessions ?? []).map(asWritten) }
}

const asWritten = ({ createdAt, expiresAt, id }: StoredSession) => ({
  id,
  createdAt: createdAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString(),
})

function changesWhoMayWhat(data: Partial<User>, before: User): boolean {
  return (
    Boolean(data.password) ||
    Boolean(data.isDeactivated) ||
    (data.role !== undefined && data.role !== before.role) ||
    (data.email !== undefined && data.email !== before.email) ||
    (data.municipality !== undefined && idOf(data.municipality) !== idOf(before.municipality))
  )
}
