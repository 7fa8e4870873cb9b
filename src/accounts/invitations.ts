import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { afterCommit } from '@/database/afterCommit'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import { env } from '@/env'
import { invitationMail } from '@/mail/invitation'
import { sendMail } from '@/mail/send'
import { letGo } from '@/mail/underWay'
import type { User } from '@/payload-types'
import { noteOnAccount } from './note'
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
  const basis = basisOf(payload.secret, account)
  const token = await issueToken(payload, 'invitation', { id: account.id, basis }, req)
  await afterCommit(payload, req, () => {
    letGo(sendMail(payload, account.email, invitationMail(`${env.portalUrl}/invitation/${token}`)))
  })
  return true
}

/** As {@link invite}, for an administrator who sends somebody another link, and is in the log for it. */
export function inviteAnew(payload: Payload, id: User['id'], by: User): Promise<boolean> {
  return asOneStep(payload, async (req) => {
    if (!(await invite(payload, id, req))) return false
    await noteOnAccount(payload, 'invite', id, { by, req })
    return true
  })
}
