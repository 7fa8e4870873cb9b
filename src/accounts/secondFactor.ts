import type { Payload } from 'payload'
import { isStaff } from '@/access/roles'
import { asOneStep } from '@/database/asOneStep'
import {
  recoveryCodesRenewedMail,
  secondFactorAddedMail,
  secondFactorRemovedMail,
} from '@/mail/accountChanged'
import type { Mail } from '@/mail/layout'
import { sendMail } from '@/mail/send'
import type { User } from '@/payload-types'
import { endBegun } from './endBegun'
import { noteOnAccount } from './note'
import { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recoveryCodes'
import { accountWithId, changeAccount, type StoredAccount } from './storedAccount'
import { newTotpKey, stepOfCode } from './totp'
import { accountAddress } from './wayIn'

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
  const decide: Decide<string[] | null> = (account) => {
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
  }
  return changeSecondFactor(payload, id, decide, {
    action: 'addSecondFactor',
    mail: secondFactorAddedMail(accountAddress),
  })
}

/** Ten new recovery codes; the old ones stop working, and the owner is told. `null` when there is no second factor. */
export async function renewRecoveryCodes(payload: Payload, id: User['id']): Promise<string[] | null> {
  const codes = newRecoveryCodes()
  const decide: Decide<string[] | null> = (account) => {
    if (!account.hasSecondFactor) return { change: null, outcome: null }
    const recoveryCodes = codes.map((each) => hashOfRecoveryCode(each, payload.secret))
    return { change: { recoveryCodes }, outcome: codes }
  }
  return changeSecondFactor(payload, id, decide, { mail: recoveryCodesRenewedMail(accountAddress) })
}

/**
 * Takes the second factor from an account, whose owner is told by mail; somebody who has lost the telephone asks an
 * administrator for it.
 *
 * @returns false when there is no such account or nothing to take away
 */
export async function removeSecondFactor(
  payload: Payload,
  id: User['id'],
  by: User | null = null,
): Promise<boolean> {
  const decide: Decide<boolean> = ({ hasSecondFactor }) => ({
    change: { hasSecondFactor: false, totpSecret: null, totpOffered: null, totpStep: 0, recoveryCodes: [] },
    outcome: hasSecondFactor,
  })
  const told = { action: 'removeSecondFactor', by, mail: secondFactorRemovedMail(accountAddress) }
  return (await changeSecondFactor(payload, id, decide, told)) ?? false
}

type Decide<Outcome> = Parameters<typeof changeAccount<Outcome>>[2]

type Telling = { action?: string; by?: User | null; mail: Mail }

/** The change, its entry in the log and the end of what was begun before it, as one step. Then the owner is told. */
async function changeSecondFactor<Outcome>(
  payload: Payload,
  id: User['id'],
  decide: Decide<Outcome>,
  { action, by = null, mail }: Telling,
): Promise<Outcome | null> {
  const changed = await asOneStep(payload, async (req) => {
    const outcome = await changeAccount(payload, id, decide, req)
    if (!outcome) return outcome
    await endBegun(payload, id, { req })
    if (action) await noteOnAccount(payload, action, id, { by, req })
    return outcome
  })
  const account = changed ? await accountWithId(payload, id) : null
  if (account) await sendMail(payload, account.email, mail)
  return changed
}
