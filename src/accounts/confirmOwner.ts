import type { Payload } from 'payload'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { knock, loginKnocks, unknock } from './attempts'
import { hasJustBegun } from './freshLogin'
import { isPassword } from './passwordHash'
import { accountWithId, type StoredAccount } from './storedAccount'

export type OwnerProblem = 'wrong' | 'tooMany' | 'provider'

type Outcome =
  | { account: StoredAccount; problem: null }
  | { account: null; problem: string; kind: OwnerProblem }

/** How long a login at a provider proves who sits at the screen. */
const freshMinutes = 10

export const wrongPassword = 'Det er ikke din nuværende adgangskode.'
export const comeFromProvider = `Log ud, og log ind igen hos din udbyder. Gør det så inden for ${freshMinutes} minutter.`

/**
 * Whether who sits at the screen is the account's owner; a session may have been left open. By the password, or, where the
 * login is a provider's and the password of no use, by having come from there a moment ago. `session` is the id of the session
 * one is asked in.
 */
export async function confirmOwner(
  payload: Payload,
  headers: Headers,
  { id, password, session = null }: { id: string; password: string; session?: string | null },
): Promise<Outcome> {
  const account = await accountWithId(payload, id)
  if (!account) return refused('wrong', 'Kontoen findes ikke.')
  if (account.identities.length > 0)
    return hasJustBegun(account, session, freshMinutes)
      ? { account, problem: null }
      : refused('provider', comeFromProvider)
  const knocks = loginKnocks(headers, account.email)
  const retryAfterSeconds = await knock(payload, knocks)
  if (retryAfterSeconds !== null) return refused('tooMany', tooManyAttempts(retryAfterSeconds))
  if (!(await isPassword(account, password))) return refused('wrong', wrongPassword)
  await unknock(payload, knocks)
  return { account, problem: null }
}

function refused(kind: OwnerProblem, problem: string): Outcome {
  return { account: null, problem, kind }
}
