import type { Where } from 'payload'
import { isAdministrator, type Role } from '@/access/roles'

type Account = { role?: Role | null | undefined; isDeactivated?: boolean | null | undefined }

/** Only an account that can log in counts: a deactivated administrator administers nothing. */
export function isActiveAdministrator(account: Account): boolean {
  return isAdministrator({ role: account.role ?? null }) && !account.isDeactivated
}

/** {@link isActiveAdministrator}, for the database. Made anew each time, since Payload rewrites queries in place. */
export function whereActiveAdministrator(): Where {
  return { and: [{ role: { equals: 'administrator' } }, { isDeactivated: { not_equals: true } }] }
}
