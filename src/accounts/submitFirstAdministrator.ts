'use server'

import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
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
  const outcome = await createFirstAdministrator(await portal(), text('token'), fields)
  if (outcome.kind === 'created') redirect('/admin/login')
  return {
    errors: outcome.kind === 'invalid' ? outcome.errors : [],
    name: fields.name,
    email: fields.email,
    isLinkUsed: outcome.kind === 'link-used',
  }
}
