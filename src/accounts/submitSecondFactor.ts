'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Payload } from 'payload'
import { portal } from '@/content/portal'
import type { User } from '@/payload-types'
import { confirmOwner } from './confirmOwner'
import { type FieldProblem, typedIn } from './formFields'
import { noteOnAccount } from './note'
import { type Offer, offerOf } from './offer'
import {
  confirmSecondFactor,
  mustHaveSecondFactor,
  offeredKey,
  offerSecondFactor,
  renewRecoveryCodes,
} from './secondFactor'
import { takeSecondFactorFrom } from './secondFactorRemoval'
import { currentUser } from './session'
import { accountWithId } from './storedAccount'

export type SecondFactorState = {
  errors: FieldProblem[]
  step:
    | { kind: 'off' }
    | { kind: 'on' }
    | { kind: 'enrolment'; offer: Offer }
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
  const wanted = typedIn(form, 'wanted')
  if (wanted === 'confirm') return confirm(payload, user, typedIn(form, 'code'))
  const password = typedIn(form, 'secondFactorPassword')
  const owner = await confirmOwner(payload, await headers(), { id: user.id, password })
  const refused = (message: string) => ({ ...previous, errors: [{ field: 'secondFactorPassword', message }] })
  if (!owner.account) return refused(owner.problem)
  if (wanted === 'renew') {
    const recoveryCodes = await renewRecoveryCodes(payload, user.id)
    return recoveryCodes ? { errors: [], step: { kind: 'codes', recoveryCodes } } : previous
  }
  if (wanted === 'off') {
    if (await mustHaveSecondFactor(payload, owner.account))
      return refused('Din rolle skal logge ind i to trin. Det kan ikke slås fra.')
    await takeSecondFactorFrom(payload, user.id, user)
    return { errors: [], step: { kind: 'off' } }
  }
  if (owner.account.hasSecondFactor) return { errors: [], step: { kind: 'on' } }
  const key = await offerSecondFactor(payload, user.id)
  return key ? { errors: [], step: { kind: 'enrolment', offer: offerOf(key, user.email) } } : previous
}

async function confirm(payload: Payload, user: User, code: string): Promise<SecondFactorState> {
  const recoveryCodes = await confirmSecondFactor(payload, user.id, code)
  if (recoveryCodes) {
    await noteOnAccount(payload, 'addSecondFactor', user.id)
    return { errors: [], step: { kind: 'codes', recoveryCodes } }
  }
  const account = await accountWithId(payload, user.id)
  const key = account ? offeredKey(payload, account) : null
  if (!key) return { errors: [], step: { kind: account?.hasSecondFactor ? 'on' : 'off' } }
  const errors = [{ field: 'code', message: 'Koden er forkert. Skriv den kode, appen viser nu.' }]
  return { errors, step: { kind: 'enrolment', offer: offerOf(key, user.email) } }
}
