'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import { type ForgottenState, submitForgottenPassword } from './submitForgottenPassword'

const untouched: ForgottenState = { errors: [], email: '', isAsked: false }

/** The address to send a link to. Works without JavaScript too. */
export function ForgottenPasswordForm() {
  const [{ email, errors, isAsked }, submit] = useActionState(submitForgottenPassword, untouched)
  if (isAsked) {
    return (
      <Notice tone="info" title="Se i din indbakke">
        Har {email} en konto, er der sendt en mail med et link. Det virker i en time. Kommer der ingen mail,
        så se i mappen med uønsket post, eller spørg en administrator.
      </Notice>
    )
  }
  return (
    <form className="form-stack" action={submit} noValidate>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <TextField
        name="email"
        label="Mail"
        type="email"
        autoComplete="username"
        defaultValue={email}
        error={errors[0]?.message ?? null}
        required
      />
      <Button>Send et link</Button>
    </form>
  )
}
