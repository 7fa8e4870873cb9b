import type { Payload } from 'payload'
import type { User } from '@/payload-types'
import { noteOnAccount } from './note'
import { removeSecondFactor } from './secondFactor'

/**
 * Takes the second factor from an account, whose owner is told by mail; somebody who has lost the telephone asks an
 * administrator for it.
 *
 * @returns false when there is no such account or nothing to take away
 */
export async function takeSecondFactorFrom(payload: Payload, id: User['id'], by: User): Promise<boolean> {
  if (!(await removeSecondFactor(payload, id))) return false
  await noteOnAccount(payload, 'removeSecondFactor', id, by)
  return true
}
