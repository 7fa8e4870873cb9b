import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { env } from '@/env'
import { invitationMail } from '@/mail/invitation'
import { sendMail } from '@/mail/send'
import type { User } from '@/payload-types'
import { issueToken } from './oneTimeToken'
import { basisOf } from './passwordHash'
import { accountWithId } from './storedAccount'

/** A password nobody knows, for an account whose owner has yet to choose one. */
export function unknownPassword(): string {
  return randomBytes(48).toString('base64url')
}

/**
 * Mails somebody the link by which they choose their password. The mail server is not waited for. `req` is for an account
 * that is being created and not yet there for others.
 *
 * @returns false when the account can't be invited
 */
export async function invite(payload: Payload, id: User['id'], req: Transaction = {}): Promise<boolean> {
  const account = await accountWithId(payload, id, req)
  if (!account || account.isDeactivated) return false
  const token = await issueToken(payload, 'invitation', {
    id: account.id,
    basis: basisOf(payload.secret, account),
  })
  void sendMail(payload, account.email, invitationMail(`${env.portalUrl}/invitation/${token}`))
  return true
}
