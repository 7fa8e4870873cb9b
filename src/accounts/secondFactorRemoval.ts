import type { Payload } from 'payload'
import { env } from '@/env'
import { secondFactorRemovedMail } from '@/mail/accountChanged'
import { sendMail } from '@/mail/send'
import type { User } from '@/payload-types'
import { noteOnAccount } from './note'
import { removeSecondFactor } from './secondFactor'
import { accountWithId } from './storedAccount'

/**
 * Takes the second factor from an account and tells its owner by mail; somebody who has lost the telephone asks an
 * administrator for it.
 *
 * @returns false when there is no such account or nothing to take away
 */
export async function takeSecondFactorFrom(payload: Payload, id: User['id'], by: User): Promise<boolean> {
  if (!(await removeSecondFactor(payload, id))) return false
  await noteOnAccount(payload, 'removeSecondFactor', id, by)
  const account = await accountWithId(payload, id)
  if (account) await sendMail(payload, account.email, secondFactorRemovedMail(`${env.portalUrl}/min-konto`))
  return true
}
