import type { PayloadRequest } from 'payload'
import { sessionIdOf } from './sessions'
import { accountWithId, type StoredAccount } from './storedAccount'

/** How long a log-in lets an administrator open ways into accounts. */
const freshMinutes = 15

const longAgo = `Det er mere end ${freshMinutes} minutter siden, du loggede ind, og det kan være en anden, der sidder ved skærmen.`

export const logInAgain = `${longAgo} Log ud og ind igen i en ny fane, og gem så her. Det, du har skrevet, bliver stående.`

/** For what is done by a button. */
export const logInAgainFirst = `${longAgo} Log ud og ind igen, og prøv så én gang til.`

/** Whether a session began a moment ago. Prolonging it does not count. */
export function hasJustBegun({ sessions }: StoredAccount, session: string | null, minutes: number): boolean {
  const createdAt = sessions.find(({ id }) => id === session)?.createdAt
  return createdAt ? Date.now() - createdAt.getTime() < minutes * 60_000 : false
}

/** Whether who asks has logged in so lately that it is still them. Without a session it is nobody. */
export async function hasJustLoggedIn(req: PayloadRequest): Promise<boolean> {
  const account = req.user ? await accountWithId(req.payload, req.user.id, req) : null
  return account ? hasJustBegun(account, sessionIdOf(req.user), freshMinutes) : false
}
