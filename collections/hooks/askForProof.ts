import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { isStaff } from '@/access/roles'
import { hasJustLoggedIn, logInAgain } from '@/accounts/freshLogin'
import { type WayInChange, wayInChanges } from '@/accounts/wayIn'
import type { User } from '@/payload-types'

/** What may let somebody else in, or in as more than before; and the field where it is told that it may not. */
const opening = {
  role: { label: 'Rolle', path: 'role' },
  email: { label: 'Mail', path: 'email' },
  municipality: { label: 'Kommune', path: 'municipality' },
  reopened: { label: 'Deaktiveret', path: 'isDeactivated' },
} as const satisfies Partial<Record<WayInChange, { label: string; path: string }>>

const openings = Object.keys(opening) as (keyof typeof opening)[]

const onOwnPage = 'Din egen mailadresse skifter du under »Min konto«, hvor du også skriver din adgangskode.'

/**
 * A session that was left open opens no way into an account: nobody changes the own address by editing the account, and what an
 * administrator does to others' is taken from one who has just logged in. Code that has asked for the password itself says so:
 * `context: { isProven: true }`. Without a user it is the portal that writes.
 */
export const askForProof: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user || req.context.isProven) return data
  const changes = operation === 'update' && originalDoc ? wayInChanges(data, originalDoc) : rightsGiven(data)
  const found = openings.find((change) => changes.includes(change))
  if (!found) return data
  if (changes.includes('email') && String(originalDoc?.id) === String(req.user.id))
    throw refusal('email', onOwnPage, req)
  if (!(await hasJustLoggedIn(req))) throw refusal(found, logInAgain, req)
  return data
}

/** A provider of logins says who comes in, and as what. */
export const askForProofOfProvider: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (req.user && !(await hasJustLoggedIn(req))) throw new APIError(logInAgain, 403, null, true)
  return data
}

/** Members and editors of one municipality are invited many in a row. */
function rightsGiven({ role }: Partial<User>): WayInChange[] {
  return isStaff({ role }) ? ['role'] : []
}

function refusal(change: keyof typeof opening, message: string, req: PayloadRequest): ValidationError {
  const errors = [{ ...opening[change], message }]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}
