import type { CollectionBeforeChangeHook } from 'payload'
import { accountWithId, type StoredSession } from '@/accounts/storedAccount'
import { type WayInChange, wayInChanges } from '@/accounts/wayIn'
import { hasSessionTable } from '@/database/sessionRows'
import type { User } from '@/payload-types'
import { noteWayIn } from './wayIn'

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

/** Who links a login to the own account is logged out of it elsewhere by `finishLogin`, which opens a session anew. */
const ofProviders: WayInChange[] = ['loginLinked', 'loginUnlinked']

/**
 * Everybody is logged out of an account when it is deactivated or gets another role, municipality, mail or password. A key for an
 * authenticator app that was on offer is withdrawn then, and when a provider's login is linked or taken away. Any other edit leaves
 * the sessions and the second factor alone, whatever happened to them meanwhile.
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
  const changes = wayInChanges(data, originalDoc)
  noteWayIn(req, originalDoc.id, changes)
  const withdrawn = changes.length > 0 ? { totpOffered: null } : {}
  if (changes.some((change) => !ofProviders.includes(change)))
    return { ...edited, ...withdrawn, sessions: [] }
  if (!hasSessionTable(req.payload)) return { ...edited, ...withdrawn }
  // Where sessions lie in a table of their own, a list that is not mentioned is emptied: it is handed on as it is now.
  const account = await accountWithId(req.payload, originalDoc.id)
  return { ...edited, ...withdrawn, sessions: (account?.sessions ?? []).map(asWritten) }
}

const asWritten = ({ createdAt, expiresAt, id }: StoredSession) => ({
  id,
  createdAt: createdAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString(),
})
