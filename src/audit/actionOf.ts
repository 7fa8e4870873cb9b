import type { AuditAction } from './actions'

type Values = Record<string, unknown>

export type Change = {
  before: Values
  /** What the update brought. */
  after: Values
  changed: string[]
  isRestoringVersion: boolean
  /** Saved beside what readers see, which stays as it is. */
  isDraftSave: boolean
  hasNewPassword: boolean
  /** To move an account is to give it other rights. */
  isAccount?: boolean
}

/** What an update was, in one word: the one that matters most to whoever reads the log. */
export function actionOf({
  before,
  after,
  changed,
  isRestoringVersion,
  isDraftSave,
  hasNewPassword,
  isAccount = false,
}: Change): AuditAction {
  if (isRestoringVersion) return 'restoreVersion'
  if (after.deletedAt && !before.deletedAt) return 'trash'
  if (before.deletedAt && 'deletedAt' in after && !after.deletedAt) return 'restore'
  if (changed.includes('role')) return 'changeRole'
  if (isAccount && changed.includes('municipality')) return 'changeMunicipality'
  if (changed.includes('isDeactivated')) return after.isDeactivated ? 'deactivate' : 'reactivate'
  if (hasNewPassword) return 'changePassword'
  if (after._status === 'published') return 'publish'
  if (after._status === 'draft' && before._status === 'published' && !isDraftSave) return 'unpublish'
  return 'update'
}
