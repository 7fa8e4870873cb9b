import { randomUUID } from 'node:crypto'
import { getFieldsToSign, jwtSign, type Payload, type TypedUser } from 'payload'
import { z } from 'zod'
import type { Transaction } from '@/database/asOneStep'
import type { User } from '@/payload-types'
import { changeAccount, type StoredAccount } from './storedAccount'

export type Session = { token: string; expires: Date; sid: string }

/** A person is logged in at few places at once; the oldest session gives way. */
const mostSessions = 20

type Opening = { isStill?: (account: StoredAccount) => boolean; provenAt?: Date; req?: Transaction }

/** Thrown when somebody may not come in after all: deactivated, gone, or changed since the password was looked at. */
export class NoSession extends Error {}

/**
 * Opens a session and writes when it was. Payload's own way writes the whole account as it was when the password was
 * typed, and so undoes what an administrator changed meanwhile; this touches the sessions alone.
 *
 * @param isStill looks at the account once more, as it is when the session is written
 * @param provenAt when they last showed who they are, where that was before now
 * @param req what it is a part of
 * @throws NoSession
 */
export async function openSession(
  payload: Payload,
  user: Pick<User, 'id'>,
  { isStill = () => true, provenAt = new Date(), req = {} }: Opening = {},
): Promise<Session> {
  const { config } = payload.collections.users
  const lifetimeMs = config.auth.tokenExpiration * 1000
  const sid = randomUUID()
  const now = new Date()
  const expires = new Date(now.getTime() + lifetimeMs)
  const decide = (found: StoredAccount) => {
    if (found.isDeactivated || !isStill(found)) return { change: null, outcome: null }
    const others = found.sessions.filter(({ expiresAt }) => expiresAt > now).slice(1 - mostSessions)
    const sessions = [...others, { id: sid, createdAt: provenAt < now ? provenAt : now, expiresAt: expires }]
    return { change: { sessions, lastLoginAt: now.toISOString() }, outcome: found }
  }
  const account = await changeAccount(payload, user.id, decide, req)
  if (!account) throw new NoSession('Kontoen må ikke logge ind.')
  const { token } = await sign(payload, account, { sid, seconds: config.auth.tokenExpiration })
  return { token, expires, sid }
}

/**
 * Lets a session last a while longer; `null` when it has ended. One from a provider lasts no longer than it began with: only
 * a new login there tells what the person still may.
 */
export async function extendSession(payload: Payload, id: User['id'], sid: string): Promise<Session | null> {
  const now = new Date()
  const later = new Date(now.getTime() + payload.collections.users.config.auth.tokenExpiration * 1000)
  const extended = await changeAccount(payload, id, (account) => {
    const open = account.sessions.find((session) => session.id === sid && session.expiresAt > now)
    if (account.isDeactivated || !open) return { change: null, outcome: null }
    const expires = account.identities.length > 0 ? open.expiresAt : later
    const sessions = account.sessions
      .filter(({ expiresAt }) => expiresAt > now)
      .map((session) => (session.id === sid ? { ...session, expiresAt: expires } : session))
    return { change: { sessions }, outcome: { account, expires } }
  })
  if (!extended) return null
  const { account, expires } = extended
  const { token } = await sign(payload, account, { sid, seconds: (expires.getTime() - now.getTime()) / 1000 })
  return { token, expires, sid }
}

/** Ends one session, or all of an account's. `req` is what it is a part of. */
export async function endSessions(
  payload: Payload,
  id: User['id'],
  sid?: string,
  req: Transaction = {},
): Promise<void> {
  const decide = ({ sessions }: StoredAccount) => ({
    change: { sessions: sid === undefined ? [] : sessions.filter((session) => session.id !== sid) },
    outcome: true,
  })
  await changeAccount(payload, id, decide, req)
}

type Signed = { sid: string; seconds: number }

function sign(payload: Payload, account: StoredAccount, { sid, seconds }: Signed) {
  const { config } = payload.collections.users
  const user: TypedUser = {
    ...account,
    collection: 'users',
    createdAt: '',
    updatedAt: '',
    sessions: [],
  }
  return jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig: config, email: account.email, sid, user }),
    secret: payload.secret,
    tokenExpiration: Math.floor(seconds),
  })
}

const withSession = z.object({ _sid: z.string() })

/** The id of the session somebody was recognised by. */
export function sessionIdOf(user: unknown): string | null {
  return withSession.safeParse(user).data?._sid ?? null
}
