'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
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
  const payload = await portal()
  const attempt = await takeAttempt(payload, 'token', clientAddress(await headers()))
  if (!attempt.isAllowed) {
    const message = tooManyAttempts(attempt.retryAfterSeconds)
    return { ...kept, errors: [{ field: 'name', message }], isLinkUsed: false }
  }
  const outcome = await createFirstAdministrator(payload, text('token'), fields)
  if (outcome.kind === 'created') redirect('/log-ind?valgt=ja')
  return {
    errors: outcome.kind === 'invalid' ? outcome.errors : [],
    ...kept,
    isLinkUsed: outcome.kind === 'link-used',
  }
}
