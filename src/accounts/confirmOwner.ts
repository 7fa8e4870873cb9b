import type { Payload } from 'payload'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { knock, loginKnocks, unknock } from './attempts'
import { isPassword } from './passwordHash'
import { accountWithId, type StoredAccount } from './storedAccount'

type Outcome = { account: StoredAccount; problem: null } | { account: null; problem: string }

/** Whether who sits at the screen knows the account's password; a session may have been left open. */
export async function confirmOwner(
  payload: Payload,
  headers: Headers,
  { id, password }: { id: string; password: string },
): Promise<Outcome> {
  const account = await accountWithId(payload, id)
  if (!account) return { account: null, problem: 'Kontoen findes ikke.' }
  const knocks = loginKnocks(headers, account.email)
  const retryAfterSeconds = await knock(payload, knocks)
  if (retryAfterSeconds !== null) return { account: null, problem: tooManyAttempts(retryAfterSeconds) }
  if (!(await isPassword(account, password)))
    return { account: null, problem: 'Det er ikke din nuværende adgangskode.' }
  await unknock(payload, knocks)
  return { account, problem: null }
}
