import type { CollectionAfterOperationHook } from 'payload'
import { invite } from '@/accounts/invitations'

/** Who is created without a password gets a mail with a link to choose one by. */
export const inviteNewUser: CollectionAfterOperationHook<'users'> = async ({ operation, req, result }) => {
  if (operation !== 'create' || !req.context.isInvited) return result
  delete req.context.isInvited
  await invite(req.payload, result.id, req)
  return result
}
