'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
import { orNoRoom } from '@/lib/orNoRoom'
import { confirmOwner } from './confirmOwner'
import { type FieldProblem, typedIn } from './formFields'
import { newPasswordProblem } from './newPassword'
import { changePassword } from './passwordChange'
import { currentUser, openSession, setSessionCookie } from './session'
import { sessionIdOf } from './sessions'

export type PasswordChangeState = { errors: FieldProblem[] }

/**
 * Changes one's own password. Every session ends, and this browser gets a new one. The page is shown by a request of its own
 * afterwards: the one that brought the form came with the session that has ended.
 */
export async function submitPasswordChange(
  _previous: PasswordChangeState,
  form: FormData,
): Promise<PasswordChangeState> {
  const user = await currentUser()
  if (!user) return redirect('/log-ind?til=/min-konto')
  const payload = await portal()
  const password = typedIn(form, 'password')
  const refused = (field: string, message: string) => ({ errors: [{ field, message }] })
  if (password !== typedIn(form, 'repeated')) return refused('repeated', 'De to adgangskoder er ikke ens.')
  const problem = await newPasswordProblem(password, user)
  if (problem) return refused('password', problem)
  const change = async (): Promise<PasswordChangeState> => {
    const owner = await confirmOwner(payload, await headers(), {
      id: user.id,
      password: typedIn(form, 'present'),
      session: sessionIdOf(user),
    })
    if (!owner.account) return refused('present', owner.problem)
    await changePassword(payload, owner.account, password)
    await setSessionCookie(await openSession(payload, user))
    return redirect(`/min-konto?skiftet=${Date.now()}#adgangskode`)
  }
  return orNoRoom(payload, change, (message) => refused('password', message))
}
