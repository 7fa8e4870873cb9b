import type { Payload } from 'payload'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import { env } from '@/env'
import { assertRoom } from '@/lib/orNoRoom'
import { resetPasswordMail } from '@/mail/resetPassword'
import { sendMail } from '@/mail/send'
import type { User } from '@/payload-types'
import { knock, resetKnocks, tokenKnocks } from './attempts'
import { accountOfToken } from './logIn'
import { newPasswordProblem } from './newPassword'
import { issueToken, readToken, type TokenPurpose, takeToken } from './oneTimeToken'
import { basisOf, hashOfPassword } from './passwordHash'
import { accountWithEmail, type StoredAccount } from './storedAccount'

type TooMany = { kind: 'tooMany'; retryAfterSeconds: number }

/**
 * Sends a link to choose a new password by. The answer is given before anybody is looked up, so that neither its words nor
 * its time tell whether the address has an account.
 *
 * @throws when the disk is full
 */
export async function askForNewPassword(
  payload: Payload,
  headers: Headers,
  email: string,
): Promise<{ kind: 'asked'; sent: Promise<void> } | TooMany> {
  const retryAfterSeconds = await knock(payload, resetKnocks(headers, email))
  if (retryAfterSeconds !== null) return { kind: 'tooMany', retryAfterSeconds }
  await assertRoom(payload)
  const sent = sendLink(payload, email).catch((error: unknown) => {
    payload.logger.error({ err: error, msg: 'Linket til en ny adgangskode kunne ikke sendes' })
  })
  return { kind: 'asked', sent }
}

async function sendLink(payload: Payload, email: string): Promise<void> {
  const account = await accountWithEmail(payload, email)
  if (!account || account.isDeactivated || account.identities.length > 0) return
  const token = await issueToken(payload, 'new-password', {
    id: account.id,
    basis: basisOf(payload.secret, account),
  })
  await sendMail(payload, account.email, resetPasswordMail(`${env.portalUrl}/ny-adgangskode/${token}`))
}

export type TokenWithPassword = Extract<TokenPurpose, 'invitation' | 'new-password'>

/** Whose link it is, or `null` when it is made up, used, too old or overtaken. Looking uses nothing up. */
export async function accountByLink(
  payload: Payload,
  purpose: TokenWithPassword,
  token: string,
): Promise<StoredAccount | null> {
  const kept = await readToken(payload, purpose, token)
  return kept ? accountOfToken(payload, kept) : null
}

type ByLink =
  | { kind: 'chosen'; account: StoredAccount }
  | { kind: 'invalid'; message: string }
  | { kind: 'deadLink' }
  | TooMany

/** Chooses the password by a link. Nobody is logged in by it: the second factor is still to come. */
export async function choosePasswordByLink(
  payload: Payload,
  headers: Headers,
  { purpose, token, password }: { purpose: TokenWithPassword; token: string; password: unknown },
): Promise<ByLink> {
  const retryAfterSeconds = await knock(payload, tokenKnocks(headers))
  if (retryAfterSeconds !== null) return { kind: 'tooMany', retryAfterSeconds }
  const account = await accountByLink(payload, purpose, token)
  if (!account) return { kind: 'deadLink' }
  const message = await newPasswordProblem(password, account)
  if (message || typeof password !== 'string') return { kind: 'invalid', message: message ?? '' }
  const hashed = await hashOfPassword(password)
  const auditAs = purpose === 'invitation' ? 'acceptInvitation' : 'resetPassword'
  return asOneStep(payload, async (req): Promise<ByLink> => {
    const taken = await takeToken(payload, purpose, token, req)
    // As it is now: an administrator may have closed it while the password was worked out.
    if (!taken || !(await accountOfToken(payload, taken, req))) return { kind: 'deadLink' }
    await setPassword(payload, account.id, hashed, { auditAs, req })
    return { kind: 'chosen', account }
  })
}

/** A new password for an account; every session of it ends, and its owner is told by mail. */
export async function changePassword(
  payload: Payload,
  account: StoredAccount,
  password: string,
): Promise<void> {
  const hashed = await hashOfPassword(password)
  await asOneStep(payload, (req) =>
    setPassword(payload, account.id, hashed, { auditAs: 'changePassword', req }),
  )
}

/** In its owner's name, so that the audit log tells who; what it was is told by `auditAs`. */
async function setPassword(
  payload: Payload,
  id: User['id'],
  hashed: Awaited<ReturnType<typeof hashOfPassword>>,
  { auditAs, req }: { auditAs: string; req: Transaction },
): Promise<void> {
  const own = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req })
  await payload.update({
    collection: 'users',
    id,
    data: hashed,
    depth: 0,
    overrideAccess: true,
    req,
    user: { ...own, collection: 'users' },
    context: { auditAs },
  })
}
