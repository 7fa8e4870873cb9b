'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Payload } from 'payload'
import { portal } from '@/content/portal'
import { orNoRoom } from '@/lib/orNoRoom'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { type FieldProblem, typedIn } from './formFields'
import { homeOf } from './homeOf'
import { accountOfToken, finishEnrolment, finishSecondStep, logIn, startOver, startSecondStep } from './logIn'
import { type Offer, offerOf } from './offer'
import { readToken } from './oneTimeToken'
import { isRecoveryCode } from './recoveryCodes'
import { returnPath } from './returnPath'
import { offeredKey, offerSecondFactor } from './secondFactor'
import { setSessionCookie } from './session'
import type { StoredAccount } from './storedAccount'

export type LogInState = {
  errors: FieldProblem[]
  /** Kept so that the address need not be typed again. */
  email: string
  step:
    | { kind: 'password' }
    | { kind: 'code'; token: string }
    | { kind: 'enrolment'; token: string; offer: Offer }
    | { kind: 'done'; recoveryCodes: string[]; next: string }
}

const wrongLogin = 'Mailen eller adgangskoden er forkert. Prøv igen, eller vælg »Glemt adgangskode?«.'
const wrongCode = 'Koden er forkert eller brugt. Skriv den kode, appen viser nu.'
const wrongRecoveryCode = 'Gendannelseskoden er forkert eller brugt. Skriv en af de andre.'
const noRecoveryCode = 'En gendannelseskode er tolv bogstaver og tal. Skriv den, som den står på din liste.'

/**
 * The log-in page's door, for both steps: the hidden token says that the password was right a moment ago. The second step has
 * two forms, one for a code from the app and one for a recovery code.
 */
export async function submitLogIn(previous: LogInState, form: FormData): Promise<LogInState> {
  const payload = await portal()
  const field = previous.step.kind === 'password' ? 'email' : 'code'
  const email = typedIn(form, 'email') || previous.email
  return orNoRoom(
    payload,
    () => answerTo(payload, form),
    (message) => ({ ...previous, email, errors: [{ field, message }] }),
  )
}

async function answerTo(payload: Payload, form: FormData): Promise<LogInState> {
  const token = typedIn(form, 'token')
  if (token) return secondStep(payload, token, form)
  const email = typedIn(form, 'email')
  const password = typedIn(form, 'password')
  const missing = [
    ...(email.trim() ? [] : [{ field: 'email', message: 'Skriv din mailadresse.' }]),
    ...(password ? [] : [{ field: 'password', message: 'Skriv din adgangskode.' }]),
  ]
  if (missing.length > 0) return firstStep(email, missing)
  const outcome = await logIn(payload, await headers(), { email, password })
  switch (outcome.kind) {
    case 'in':
      await setSessionCookie(outcome.session)
      return redirect(nextFor(form, outcome.account))
    case 'needsCode':
      return {
        errors: [],
        email,
        step: { kind: 'code', token: await startSecondStep(payload, outcome.account) },
      }
    case 'needsEnrolment': {
      const key = await offerSecondFactor(payload, outcome.account.id)
      if (!key) return firstStep(email, [{ field: 'email', message: wrongLogin }])
      const step = {
        token: await startSecondStep(payload, outcome.account),
        offer: offerOf(key, outcome.account.email),
      }
      return { errors: [], email, step: { kind: 'enrolment', ...step } }
    }
    case 'tooMany':
      return firstStep(email, [{ field: 'email', message: tooManyAttempts(outcome.retryAfterSeconds) }])
    case 'deactivated':
      return firstStep(email, [
        { field: 'email', message: 'Kontoen er deaktiveret. Spørg en administrator.' },
      ])
    case 'refused':
      return firstStep(email, [{ field: 'email', message: wrongLogin }])
  }
}

async function secondStep(payload: Payload, token: string, form: FormData): Promise<LogInState> {
  const kept = await readToken(payload, 'second-step', token)
  const account = kept ? await accountOfToken(payload, kept) : null
  if (!account) return firstStep('', [{ field: 'email', message: startOver }])
  const key = account.hasSecondFactor ? null : offeredKey(payload, account)
  const field = !key && form.has('recoveryCode') ? 'recoveryCode' : 'code'
  const code = typedIn(form, field)
  const step = key
    ? { kind: 'enrolment' as const, token, offer: offerOf(key, account.email) }
    : { kind: 'code' as const, token }
  const refused = (message: string) => ({ errors: [{ field, message }], email: account.email, step })
  if (field === 'recoveryCode' && !isRecoveryCode(code)) return refused(noRecoveryCode)
  const outcome = key
    ? await finishEnrolment(payload, token, code)
    : await finishSecondStep(payload, token, code, await headers())
  if (outcome.kind === 'in') {
    await setSessionCookie(outcome.session)
    const next = nextFor(form, outcome.account)
    if (!outcome.recoveryCodes) return redirect(next)
    return {
      errors: [],
      email: account.email,
      step: { kind: 'done', recoveryCodes: outcome.recoveryCodes, next },
    }
  }
  if (outcome.kind === 'startOver' || outcome.kind === 'deactivated')
    return firstStep(account.email, [{ field: 'email', message: startOver }])
  if (outcome.kind === 'tooMany') return refused(tooManyAttempts(outcome.retryAfterSeconds))
  return refused(field === 'code' ? wrongCode : wrongRecoveryCode)
}

function firstStep(email: string, errors: FieldProblem[]): LogInState {
  return { errors, email, step: { kind: 'password' } }
}

function nextFor(form: FormData, account: StoredAccount): string {
  return returnPath(typedIn(form, 'til')) ?? homeOf(account)
}
