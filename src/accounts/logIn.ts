import type { Payload } from 'payload'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import type { User } from '@/payload-types'
import { knock, loginKnocks, unknock } from './attempts'
import { codeAttempt } from './codeAttempt'
import { noteFailedLogin, noteOnAccount } from './note'
import { countAttempt, issueToken, type KeptToken, takeToken } from './oneTimeToken'
import { basisOf, isPassword } from './passwordHash'
import { isRecoveryCode } from './recoveryCodes'
import { confirmSecondFactor, mustHaveSecondFactor, spendCode } from './secondFactor'
import { NoSession, openSession, type Session } from './sessions'
import { accountWithEmail, accountWithId, type StoredAccount } from './storedAccount'

type Credentials = { email: string; password: string; code?: string }

/** Recovery codes come along when the second factor was set up by this very login. */
type LetIn = { kind: 'in'; session: Session; account: StoredAccount; recoveryCodes: string[] | null }

type Refusal = { kind: 'refused' } | { kind: 'deactivated' } | { kind: 'tooMany'; retryAfterSeconds: number }

type FirstStep =
  | Refusal
  | { kind: 'needsCode'; account: StoredAccount }
  | { kind: 'needsEnrolment'; account: StoredAccount }

/**
 * Looks at a password, and at the code when one came along. Known and unknown addresses take the same time and get the same
 * answer; that an account is deactivated is told only to who has its password.
 */
export async function logIn(
  payload: Payload,
  headers: Headers,
  { email, password, code }: Credentials,
): Promise<FirstStep | LetIn> {
  const knocks = loginKnocks(headers, email)
  const retryAfterSeconds = await knock(payload, knocks)
  if (retryAfterSeconds !== null) return { kind: 'tooMany', retryAfterSeconds }
  const account = await accountWithEmail(payload, email)
  const isRight = await isPassword(account, password)
  if (!account || !isRight) {
    await noteFailedLogin(payload)
    return { kind: 'refused' }
  }
  await unknock(payload, knocks)
  if (account.isDeactivated) return { kind: 'deactivated' }
  // Whose login is a provider's must lose it there: a password of long ago would be a way around.
  if (account.identities.length > 0) return { kind: 'refused' }
  if (account.hasSecondFactor) {
    if (!code) return { kind: 'needsCode', account }
    const refusal = await refuseCode(payload, account, code, headers)
    return refusal ?? letIn(payload, account)
  }
  if (await mustHaveSecondFactor(payload, account)) return { kind: 'needsEnrolment', account }
  return letIn(payload, account)
}

/**
 * A token for the second step: five minutes, five attempts with codes from the app and five with recovery codes, and only
 * while nothing of how one gets in is changed.
 */
export function startSecondStep(payload: Payload, account: StoredAccount): Promise<string> {
  return issueToken(payload, 'second-step', { id: account.id, basis: basisOf(payload.secret, account) })
}

export const mostAttempts = 5

/** What is said where a token no longer opens the second step. */
export const startOver = 'Der gik for lang tid, eller koden var forkert for mange gange. Begynd forfra.'

type SecondStep = LetIn | Refusal | { kind: 'startOver' }

/** The second step: a code for the account whose password was right a moment ago. `caller` is who is counted for wrong ones. */
export async function finishSecondStep(
  payload: Payload,
  token: string,
  code: string,
  caller: Headers = new Headers(),
): Promise<SecondStep> {
  const account = await countSecondStep(payload, token, code)
  if (!account) return { kind: 'startOver' }
  const refusal = await refuseCode(payload, account, code, caller)
  if (refusal) return refusal
  if (!(await takeToken(payload, 'second-step', token))) return { kind: 'startOver' }
  return letIn(payload, account)
}

/** The second step of who must set a second factor up: the code that shows that the app has the key. */
export async function finishEnrolment(payload: Payload, token: string, code: string): Promise<SecondStep> {
  const account = await countSecondStep(payload, token, code)
  if (!account || account.hasSecondFactor) return { kind: 'startOver' }
  const recoveryCodes = await confirmSecondFactor(payload, account.id, code)
  // The token has ended with all that was begun before; of several with the same code, one is confirmed.
  if (!recoveryCodes) return { kind: 'refused' }
  const outcome = await letIn(payload, account)
  return outcome.kind === 'in' ? { ...outcome, recoveryCodes } : outcome
}

async function countSecondStep(payload: Payload, token: string, code: string): Promise<StoredAccount | null> {
  const kind = isRecoveryCode(code) ? 'recoveryAttempts' : 'attempts'
  const kept = await countAttempt(payload, 'second-step', token, { most: mostAttempts, kind })
  return kept ? accountOfToken(payload, kept) : null
}

/** The account a token was made for, unless it has got another password or been deactivated since. */
export async function accountOfToken(
  payload: Payload,
  kept: KeptToken,
  req: Transaction = {},
): Promise<StoredAccount | null> {
  const account = await accountWithId(payload, kept.account, req)
  const isSame = account && !account.isDeactivated && basisOf(payload.secret, account) === kept.basis
  return isSame ? account : null
}

/**
 * Asks for the second factor, at most so often from one caller, and more seldom from all of them: see `codeAttempt`.
 *
 * @returns why not, or `null` when the code is right
 */
export async function refuseCode(
  payload: Payload,
  account: { id: User['id'] },
  code: string,
  caller: Headers = new Headers(),
): Promise<Refusal | null> {
  const attempt = await codeAttempt(payload, caller, {
    account: account.id,
    isRecovery: isRecoveryCode(code),
  })
  if (attempt.retryAfterSeconds !== null)
    return { kind: 'tooMany', retryAfterSeconds: attempt.retryAfterSeconds }
  if (!(await spendCode(payload, account.id, code))) {
    await attempt.wasWrong()
    await noteFailedLogin(payload)
    return { kind: 'refused' }
  }
  await attempt.wasRight()
  return null
}

async function letIn(payload: Payload, account: StoredAccount): Promise<LetIn | Refusal> {
  const basis = basisOf(payload.secret, account)
  try {
    const session = await asOneStep(payload, async (req) => {
      const isStill = (now: StoredAccount) => basisOf(payload.secret, now) === basis
      const opened = await openSession(payload, account, { isStill, req })
      await noteOnAccount(payload, 'login', account.id, { req })
      return opened
    })
    return { kind: 'in', session, account, recoveryCodes: null }
  } catch (error) {
    if (error instanceof NoSession) return { kind: 'refused' }
    throw error
  }
}
