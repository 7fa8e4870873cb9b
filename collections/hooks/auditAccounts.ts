import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { recordAudit } from '@/audit/record'

const collection = 'users'

/** A new password by mail ends in a login; the log says which of the two it was. */
export const noteReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword' || operation === 'login')
    req.context['audit:reset'] = operation === 'resetPassword'
  return args
}

export const auditLogin: CollectionAfterLoginHook = async ({ context, req, user }) => {
  await recordAudit(req, {
    action: context['audit:reset'] ? 'resetPassword' : 'login',
    collection,
    id: user.id,
    subjectEmail: user.email,
  })
  return user
}

export const auditLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await recordAudit(req, { action: 'logout', collection, id: req.user.id })
}

/** Who tried is not written down: what was typed may be a stranger's address, or a password in the wrong field. */
export const auditFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  if (!(error instanceof AuthenticationError)) return
  await recordAudit({ payload: req.payload, user: null }, { action: 'failedLogin', collection, id: 'ukendt' })
}

export const auditUnlock: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if (operation === 'unlock' && result)
    await recordAudit(req, { action: 'unlock', collection, id: 'konto', subjectEmail: args.data.email })
  return result
}
