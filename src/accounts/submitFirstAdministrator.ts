'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
import { orNoRoom } from '@/lib/orNoRoom'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { createFirstAdministrator } from './actions'

export type FormState = {
  errors: { field: string; message: string }[]
  /** Kept so that nothing but the passwords has to be typed again. */
  name: string
  email: string
  isLinkUsed: boolean
}

/** The form's door: reads it, creates the administrator, and goes to the log-in page. */
export async function submitFirstAdministrator(_previous: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const fields = {
    name: text('name'),
    email: text('email'),
    password: text('password'),
    repeated: text('repeated'),
  }
  const kept = { name: fields.name, email: fields.email }
  const refused = (message: string) => ({ ...kept, errors: [{ field: 'name', message }], isLinkUsed: false })
  const payload = await portal()
  const attempt = await takeAttempt(payload, 'token', clientAddress(await headers()))
  if (!attempt.isAllowed) return refused(tooManyAttempts(attempt.retryAfterSeconds))
  const create = async () => {
    const outcome = await createFirstAdministrator(payload, text('token'), fields)
    if (outcome.kind === 'created') redirect('/log-ind?valgt=ja')
    return {
      errors: outcome.kind === 'invalid' ? outcome.errors : [],
      ...kept,
      isLinkUsed: outcome.kind === 'link-used',
    }
  }
  return orNoRoom(payload, create, refused)
}
