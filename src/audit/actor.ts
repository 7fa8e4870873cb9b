import type { PayloadRequest } from 'payload'

export type AuditActor = { actorId: string; actorRole: string; actorIdentity: string }

/** Jobs, commands and visitors without an account. */
export const systemActor: AuditActor = { actorId: 'system', actorRole: 'system', actorIdentity: 'system' }

/** Who does it, as the account is at this moment: a later change of role or address doesn't rewrite the log. */
export function auditActor(user: PayloadRequest['user']): AuditActor {
  if (!user) return systemActor
  const external = user.identities?.map(({ issuer, subject }) => `${issuer} ${subject}`) ?? []
  return {
    actorId: String(user.id),
    actorRole: user.role,
    actorIdentity: [user.email, ...external].filter(Boolean).join(' · '),
  }
}
