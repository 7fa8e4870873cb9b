'use server'

import { headers } from 'next/headers'
import { portal } from '@/content/portal'
import { addressFault } from '@/lib/mailAddress'
import { orNoRoom } from '@/lib/orNoRoom'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { type FieldProblem, typedIn } from './formFields'
import { askForNewPassword } from './passwordChange'

export type ForgottenState = { errors: FieldProblem[]; email: string; isAsked: boolean }

/** Asks for a link to choose a new password by. The answer is the same whether or not the address has an account. */
export async function submitForgottenPassword(
  _previous: ForgottenState,
  form: FormData,
): Promise<ForgottenState> {
  const email = typedIn(form, 'email').trim()
  const refused = (message: string) => ({ errors: [{ field: 'email', message }], email, isAsked: false })
  const fault = addressFault(email)
  if (fault) return refused(fault)
  const payload = await portal()
  const ask = async () => {
    const outcome = await askForNewPassword(payload, await headers(), email)
    if (outcome.kind === 'tooMany') return refused(tooManyAttempts(outcome.retryAfterSeconds))
    return { errors: [], email, isAsked: true }
  }
  return orNoRoom(payload, ask, refused)
}
