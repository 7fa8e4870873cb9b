import { idOf } from '@/access/municipality'
import { env } from '@/env'
import type { User } from '@/payload-types'

/** What can change of how somebody gets into an account, and as whom, by an edit of it. */
export type WayInChange =
  | 'password'
  | 'email'
  | 'role'
  | 'municipality'
  | 'loginLinked'
  | 'loginUnlinked'
  | 'closed'
  | 'reopened'

/** What an edit changes of how one gets in. Fields that are not mentioned stay. */
export function wayInChanges(data: Partial<User>, before: User): WayInChange[] {
  const has = logins(before.identities)
  const gets = data.identities === undefined ? has : logins(data.identities)
  const isClosed = data.isDeactivated === undefined ? before.isDeactivated : data.isDeactivated
  const found: [WayInChange, boolean][] = [
    ['password', isNewPassword(data, before)],
    ['email', data.email !== undefined && data.email !== before.email],
    ['role', data.role !== undefined && data.role !== before.role],
    [
      'municipality',
      data.municipality !== undefined && idOf(data.municipality) !== idOf(before.municipality),
    ],
    ['loginLinked', gets.some((login) => !has.includes(login))],
    ['loginUnlinked', has.some((login) => !gets.includes(login))],
    ['closed', Boolean(isClosed) && !before.isDeactivated],
    ['reopened', !isClosed && Boolean(before.isDeactivated)],
  ]
  return found.flatMap(([change, isSo]) => (isSo ? [change] : []))
}

/** As it is typed, or as `src/accounts` has worked it out. */
export function isNewPassword({ hash, password }: Partial<User>, before: Pick<User, 'hash'>): boolean {
  return Boolean(password) || (typeof hash === 'string' && hash !== before.hash)
}

function logins(identities: User['identities']): string[] {
  return (identities ?? []).map(({ issuer, subject }) => `${issuer}\n${subject}`)
}

/** The page where somebody sees how they get in. */
export const accountAddress = `${env.portalUrl}/min-konto`
export const forgottenAddress = `${env.portalUrl}/glemt-adgangskode`
