/** The four roles, least first. A user has exactly one. */
export const roles = ['member', 'municipalEditor', 'secretariat', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What access depends on in an account. `municipality` is an id, or the document when it was read with relations. */
export type Account = {
  id?: string | number
  role?: Role | null | undefined
  isDeactivated?: boolean | null | undefined
  municipality?: unknown
}

/** The account's role; none for nobody and for a deactivated account. */
export function roleOf(user: Account | null | undefined): Role | null {
  return user && !user.isDeactivated ? (user.role ?? null) : null
}

/** Secretariat or administrator: may write everything editorial and read drafts. */
export function isStaff(user: Account | null | undefined): boolean {
  const role = roleOf(user)
  return role === 'secretariat' || role === 'administrator'
}

export function isAdministrator(user: Account | null | undefined): boolean {
  return roleOf(user) === 'administrator'
}

/** Anybody with a working account. */
export function isNetwork(user: Account | null | undefined): boolean {
  return roleOf(user) !== null
}

/** Those who write in the administration: staff everywhere, municipal editors for their own municipality. */
export function isEditor(user: Account | null | undefined): boolean {
  return isStaff(user) || roleOf(user) === 'municipalEditor'
}
