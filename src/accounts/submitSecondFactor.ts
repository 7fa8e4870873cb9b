'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Payload } from 'payload'
import { portal } from '@/content/portal'
import { orNoRoom } from '@/lib/orNoRoom'
import type { User } from '@/payload-types'
import { confirmOwner } from './confirmOwner'
import { type FieldProblem, typedIn } from './formFields'
import { accountOfToken, mostAttempts, startOver } from './logIn'
import { type Offer, offerOf } from './offer'
import { countAttempt, issueToken } from './oneTimeToken'
import { basisOf } from './passwordHash'
import {
  confirmSecondFactor,
  mustHaveSecondFactor,
  offeredKey,
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './secondFactor'
import { currentUser } from './session'
import { sessionIdOf } from './sessions'
import { accountWithId } from './storedAccount'

export type SecondFactorState = {
  errors: FieldProblem[]
  step:
    | { kind: 'off' }
    | { kind: 'on' }
    | { kind: 'enrolment'; token: string; offer: Offer }
    | { kind: 'codes'; recoveryCodes: string[] }
}

/** Turns one's own second factor on and off, and makes new recovery codes. What was pressed says which. */
export async function submitSecondFactor(
  previous: SecondFactorState,
  form: FormData,
): Promise<SecondFactorState> {
  const user = await currentUser()
  if (!user) return redirect('/log-ind?til=/min-konto')
  const payload = await portal()
  const field = typedIn(form, 'wanted') === 'confirm' ? 'code' : 'secondFactorPassword'
  return orNoRoom(
    payload,
    () => answerTo(payload, user, previous, form),
    (message) => ({ ...previous, errors: [{ field, message }] }),
  )
}

async function answerTo(
  payload: Payload,
  user: User,
  previous: SecondFactorState,
  form: FormData,
): Promise<SecondFactorState> {
  const wanted = typedIn(form, 'wanted')
  if (wanted === 'confirm') return confirm(payload, user, form)
  const password = typedIn(form, 'secondFactorPassword')
  const owner = await confirmOwner(payload, await headers(), {
    id: user.id,
    password,
    session: sessionIdOf(user),
  })
  const refused = (message: string) => ({ ...previous, errors: [{ field: 'secondFactorPassword', message }] })
  if (!owner.account) return refused(owner.problem)
  if (wanted === 'renew') {
    const recoveryCodes = await renewRecoveryCodes(payload, user.id)
    return recoveryCodes ? { errors: [], step: { kind: 'codes', recoveryCodes } } : previous
  }
  if (wanted === 'off') {
    if (await mustHaveSecondFactor(payload, owner.account))
      return refused('Din rolle skal logge ind i to trin. Det kan ikke slås fra.')
    await removeSecondFactor(payload, user.id, user)
    return { errors: [], step: { kind: 'off' } }
  }
  if (owner.account.hasSecondFactor) return { errors: [], step: { kind: 'on' } }
  const key = await offerSecondFactor(payload, user.id)
  if (!key) return previous
  const token = await issueToken(payload, 'second-factor', {
    id: user.id,
    basis: basisOf(payload.secret, owner.account),
  })
  return { errors: [], step: { kind: 'enrolment', token, offer: offerOf(key, user.email) } }
}

/** The token says that the password was right a moment ago: without it, nobody is shown the key or takes it into use. */
async function confirm(payload: Payload, user: User, form: FormData): Promise<SecondFactorState> {
  const token = typedIn(form, 'token')
  const kept = await countAttempt(payload, 'second-factor', token, { most: mostAttempts })
  const account = kept?.account === String(user.id) ? await accountOfToken(payload, kept) : null
  const key = account ? offeredKey(payload, account) : null
  if (!key) {
    const isOn = (await accountWithId(payload, user.id))?.hasSecondFactor
    return isOn
      ? { errors: [], step: { kind: 'on' } }
      : { errors: [{ field: 'secondFactorPassword', message: startOver }], step: { kind: 'off' } }
  }
  const recoveryCodes = await confirmSecondFactor(payload, user.id, typedIn(form, 'code'))
  if (recoveryCodes) return { errors: [], step: { kind: 'codes', recoveryCodes } }
  const errors = [{ field: 'code', message: 'Koden er forkert. Skriv den kode, appen viser nu.' }]
  return { errors, step: { kind: 'enrolment', token, offer: offerOf(key, user.email) } }
}
