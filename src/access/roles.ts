/** The four roles, least first. A user has exactly one. */
export const roles = ['member', 'municipalEditor', 'secretariat', 'administrator'] as const
export type Role = (typeof roles)[number]

type WithRole = { role?: Role | null } | null | undefined

/** Secretariat or administrator: may write everything editorial and read drafts. */
export function isStaff(user: WithRole): boolean {
  return user?.role === 'secretariat' || user?.role === 'administrator'
}

export function isAdministrator(user: WithRole): boolean {
  return user?.role === 'administrator'
}
