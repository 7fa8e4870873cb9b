import { isDeepStrictEqual } from 'node:util'
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

/**
 * A provider of logins says who comes in, and as what. It may be turned off at any time, and a secret that has run out be
 * replaced by whoever can't log in before it is.
 */
export const askForProofOfProvider: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!req.user || !letsOthersIn(data, originalDoc ?? {}) || (await hasJustLoggedIn(req))) return data
  throw new APIError(logInAgain, 403, null, true)
}

const changesNoLogin = ['name', 'clientSecret', 'redirectAddress', 'secretSetAt', 'createdAt', 'updatedAt']

function letsOthersIn(data: Fields, before: Fields): boolean {
  const changed = Object.keys(data).filter((name) => !isSame(data[name], before[name]))
  return changed.some(
    (name) => !changesNoLogin.includes(name) && !(name === 'isEnabled' && data.isEnabled === false),
  )
}

type Fields = Record<string, unknown>

/** Nothing, an empty text and an empty list are one to a form. */
function isSame(one: unknown, other: unknown): boolean {
  const said = (value: unknown) =>
    JSON.stringify(value, (_, part) => (part === '' ? undefined : (part ?? undefined)))
  return isDeepStrictEqual(JSON.parse(said(one) ?? '[]'), JSON.parse(said(other) ?? '[]'))
}

/** Members and editors of one municipality are invited many in a row. */
function rightsGiven({ role }: Partial<User>): WayInChange[] {
  return isStaff({ role }) ? ['role'] : []
}

function refusal(change: keyof typeof opening, message: string, req: PayloadRequest): ValidationError {
  const errors = [{ ...opening[change], message }]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}
