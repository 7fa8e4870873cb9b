'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
import { orNoRoom } from '@/lib/orNoRoom'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { type FieldProblem, typedIn } from './formFields'
import { choosePasswordByLink } from './passwordChange'

export type ChooseState = { errors: FieldProblem[]; isLinkDead: boolean }

/** Chooses a password by the link in a mail. A form with errors does not use the link up. */
export async function submitPasswordByLink(_previous: ChooseState, form: FormData): Promise<ChooseState> {
  const password = typedIn(form, 'password')
  const refused = (field: string, message: string) => ({ errors: [{ field, message }], isLinkDead: false })
  if (password !== typedIn(form, 'repeated')) return refused('repeated', 'De to adgangskoder er ikke ens.')
  const purpose = typedIn(form, 'purpose') === 'invitation' ? 'invitation' : 'new-password'
  const token = typedIn(form, 'token')
  const payload = await portal()
  const choose = async (): Promise<ChooseState> => {
    const outcome = await choosePasswordByLink(payload, await headers(), { purpose, token, password })
    switch (outcome.kind) {
      case 'chosen':
        return redirect('/log-ind?valgt=ja')
      case 'deadLink':
        return { errors: [], isLinkDead: true }
      case 'tooMany':
        return refused('password', tooManyAttempts(outcome.retryAfterSeconds))
      case 'invalid':
        return refused('password', outcome.message)
    }
  }
  return orNoRoom(payload, choose, (message) => refused('password', message))
}
