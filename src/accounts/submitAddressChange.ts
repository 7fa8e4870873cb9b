'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ValidationError } from 'payload'
import { isAdministrator } from '@/access/roles'
import { portal } from '@/content/portal'
import { addressFault, foldedAddress } from '@/lib/mailAddress'
import { orNoRoom } from '@/lib/orNoRoom'
import { confirmOwner } from './confirmOwner'
import { type FieldProblem, typedIn } from './formFields'
import { currentUser, openSession, setSessionCookie } from './session'
import { sessionIdOf } from './sessions'

export type AddressChangeState = {
  errors: FieldProblem[]
  /** Kept so that the address need not be typed again. */
  email: string
}

const isAboutAddress = (error: unknown) =>
  error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'email')

const taken = 'En anden konto har den mailadresse.'

/**
 * Changes an administrator's own address, as only administrators change addresses: sign-ups belong to one. Every session ends,
 * and this browser gets a new one.
 */
export async function submitAddressChange(
  _previous: AddressChangeState,
  form: FormData,
): Promise<AddressChangeState> {
  const user = await currentUser()
  if (!user) return redirect('/log-ind?til=/min-konto')
  if (!isAdministrator(user)) return redirect('/min-konto')
  const payload = await portal()
  const typed = typedIn(form, 'email')
  const refused = (field: string, message: string) => ({ errors: [{ field, message }], email: typed })
  const fault = addressFault(typed)
  if (fault) return refused('email', fault)
  const email = foldedAddress(typed)
  if (email === user.email) return refused('email', 'Det er den mailadresse, du har nu.')
  const change = async (): Promise<AddressChangeState> => {
    const owner = await confirmOwner(payload, await headers(), {
      id: user.id,
      password: typedIn(form, 'addressPassword'),
      session: sessionIdOf(user),
    })
    if (!owner.account) return refused(owner.kind === 'provider' ? 'email' : 'addressPassword', owner.problem)
    try {
      await payload.update({
        collection: 'users',
        id: user.id,
        data: { email },
        depth: 0,
        overrideAccess: true,
        user: { ...user, collection: 'users' },
        context: { isProven: true },
      })
    } catch (error) {
      if (isAboutAddress(error)) return refused('email', taken)
      throw error
    }
    await setSessionCookie(await openSession(payload, user))
    return redirect(`/min-konto?flyttet=${Date.now()}#mailadresse`)
  }
  return orNoRoom(payload, change, (message) => refused('email', message))
}
