import type { Payload } from 'payload'
import { foldedAddress } from '@/lib/mailAddress'
import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import { type Door, returnAttempt, takeAttempt } from '@/security/rateLimit'

type Knock = { door: Door; key: string }

/** A login counts by address, and by account from that address: nobody elsewhere uses up the owner's attempts. */
export function loginKnocks(headers: Headers, email: string): Knock[] {
  const address = networkOf(clientAddress(headers))
  return [
    { door: 'login', key: address },
    { door: 'loginAccount', key: `${address} ${foldedAddress(email)}` },
  ]
}

/** Asking for a new password counts by address, and by account against filling a mailbox. */
export function resetKnocks(headers: Headers, email: string): Knock[] {
  return [
    { door: 'reset', key: networkOf(clientAddress(headers)) },
    { door: 'resetAccount', key: foldedAddress(email) },
  ]
}

export function tokenKnocks(headers: Headers): Knock[] {
  return [{ door: 'token', key: networkOf(clientAddress(headers)) }]
}

/** Counts at each door. @returns the seconds to wait at the first that is shut, or `null` when all are open */
export async function knock(payload: Payload, knocks: Knock[]): Promise<number | null> {
  for (const { door, key } of knocks) {
    const { isAllowed, retryAfterSeconds } = await takeAttempt(payload, door, key)
    if (!isAllowed) return retryAfterSeconds
  }
  return null
}

/** It turned out to be somebody who may. */
export async function unknock(payload: Payload, knocks: Knock[]): Promise<void> {
  for (const { door, key } of knocks) await returnAttempt(payload, door, key)
}
