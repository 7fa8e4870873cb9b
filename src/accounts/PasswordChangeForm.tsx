'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { NewPasswordFields } from './NewPasswordFields'
import { type PasswordChangeState, submitPasswordChange } from './submitPasswordChange'

const untouched: PasswordChangeState = { errors: [] }

/** The present password and a new one, twice. Works without JavaScript too. */
export function PasswordChangeForm({ email }: { email: string }) {
  const [{ errors }, submit] = useActionState(submitPasswordChange, untouched)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <form className="form-stack" action={submit} noValidate>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        name="present"
        label="Nuværende adgangskode"
        type="password"
        autoComplete="current-password"
        error={errorOf('present')}
        required
      />
      <NewPasswordFields errorOf={errorOf} />
      <Button variant="secondary">Skift adgangskode</Button>
    </form>
  )
}
