import { cookies, headers } from 'next/headers'
import { askerOf } from '@/access/askerOf'
import { portal } from '@/content/portal'
import type { User } from '@/payload-types'
import { cookiePrefix, isSecureCookie } from '@/security/cookies'
import { logOut } from './logOut'
import { type Session, sessionIdOf } from './sessions'

export { openSession, type Session } from './sessions'

const cookieName = `${cookiePrefix}-token`

/** Gives the browser the session, under the name and with the properties that Payload's own cookie has. */
export async function setSessionCookie({ token, expires }: Session): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName, token, { expires, httpOnly: true, path: '/', sameSite: 'lax', secure: isSecureCookie })
}

/** Who this request's cookie says is asking; nobody when the account is deactivated or the session has ended. */
export async function currentUser(): Promise<User | null> {
  const payload = await portal()
  const user = await askerOf(payload, await headers())
  return user?.collection === 'users' && !user.isDeactivated ? user : null
}

/** Logs out: the session ends in the database, and the browser forgets it. */
export async function closeCurrentSession(): Promise<void> {
  const user = await currentUser()
  const sid = sessionIdOf(user)
  if (user && sid) {
    const payload = await portal()
    await logOut(payload, user.id, sid)
  }
  await forgetSessionCookie()
}

export async function forgetSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName, '', {
    expires: new Date(0),
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: isSecureCookie,
  })
}
