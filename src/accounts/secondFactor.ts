import type { Payload } from 'payload'
import { isStaff } from '@/access/roles'
import {
  recoveryCodesRenewedMail,
  secondFactorAddedMail,
  secondFactorRemovedMail,
} from '@/mail/accountChanged'
import type { User } from '@/payload-types'
import { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recoveryCodes'
import { changeAccount, type StoredAccount } from './storedAccount'
import { newTotpKey, stepOfCode } from './totp'
import { accountAddress, secondFactorChanged } from './wayIn'

/** Whether an account must have a second factor: the secretariat and administrators, when the setting says so. */
export async function mustHaveSecondFactor(
  payload: Payload,
  account: Pick<StoredAccount, 'role' | 'isDeactivated'>,
): Promise<boolean> {
  if (!isStaff(account)) return false
  const { requireSecondFactor } = await payload.findGlobal({
    slug: 'security-settings',
    overrideAccess: true,
  })
  return Boolean(requireSecondFactor)
}

/**
 * Whether a code opens an account that has a second factor: one from the app, in its half-minute or the ones beside it, or
 * a recovery code. Each is used up by being right, however many ask at once. Every door asks here.
 */
export async function spendCode(payload: Payload, id: User['id'], code: string): Promise<boolean> {
  const isRight = await changeAccount(payload, id, (account) => {
    const change = changeByCode(payload, account, code)
    return { change, outcome: change !== null }
  })
  return isRight ?? false
}

function changeByCode(payload: Payload, account: StoredAccount, code: string) {
  if (!account.hasSecondFactor || !account.totpSecret) return null
  const step = stepOfCode(payload.decrypt(account.totpSecret), code)
  if (step !== null) return step > account.totpStep ? { totpStep: step } : null
  if (!isRecoveryCode(code)) return null
  const hash = hashOfRecoveryCode(code, payload.secret)
  const left = account.recoveryCodes.filter((other) => other !== hash)
  return left.length < account.recoveryCodes.length ? { recoveryCodes: left } : null
}

/** The key to show somebody who is setting the second factor up; the same until it is confirmed. */
export async function offerSecondFactor(payload: Payload, id: User['id']): Promise<string | null> {
  return changeAccount(payload, id, (account) => {
    if (account.totpOffered) return { change: null, outcome: payload.decrypt(account.totpOffered) }
    const key = newTotpKey()
    return { change: { totpOffered: payload.encrypt(key) }, outcome: key }
  })
}

/** The key on offer, if any. */
export function offeredKey(payload: Payload, { totpOffered }: StoredAccount): string | null {
  return totpOffered ? payload.decrypt(totpOffered) : null
}

/**
 * Takes the offered key into use when a code shows that the app has it. What was begun before ends, and the owner is told.
 *
 * @returns the recovery codes, to be shown this once, or `null` when the code is wrong
 */
export async function confirmSecondFactor(
  payload: Payload,
  id: User['id'],
  code: string,
): Promise<string[] | null> {
  const codes = newRecoveryCodes()
  const confirmed = await changeAccount(payload, id, (account) => {
    const step = account.totpOffered ? stepOfCode(payload.decrypt(account.totpOffered), code) : null
    if (step === null) return { change: null, outcome: null }
    const change = {
      hasSecondFactor: true,
      totpSecret: account.totpOffered,
      totpOffered: null,
      totpStep: step,
      recoveryCodes: codes.map((each) => hashOfRecoveryCode(each, payload.secret)),
    }
    return { change, outcome: codes }
  })
  if (confirmed) await secondFactorChanged(payload, id, secondFactorAddedMail(accountAddress))
  return confirmed
}

/** Ten new recovery codes; the old ones stop working, and the owner is told. `null` when there is no second factor. */
export async function renewRecoveryCodes(payload: Payload, id: User['id']): Promise<string[] | null> {
  const codes = newRecoveryCodes()
  const renewed = await changeAccount(payload, id, (account) => {
    if (!account.hasSecondFactor) return { change: null, outcome: null }
    const recoveryCodes = codes.map((each) => hashOfRecoveryCode(each, payload.secret))
    return { change: { recoveryCodes }, outcome: codes }
  })
  if (renewed) await secondFactorChanged(payload, id, recoveryCodesRenewedMail(accountAddress))
  return renewed
}

/** Takes the second factor away, and tells the owner. @returns whether there was one */
export async function removeSecondFactor(payload: Payload, id: User['id']): Promise<boolean> {
  const had = await changeAccount(payload, id, ({ hasSecondFactor }) => ({
    change: { hasSecondFactor: false, totpSecret: null, totpOffered: null, totpStep: 0, recoveryCodes: [] },
    outcome: hasSecondFactor,
  }))
  if (had) await secondFactorChanged(payload, id, secondFactorRemovedMail(accountAddress))
  return had ?? false
}
