'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { submitAddressChange } from './submitAddressChange'

/** A new address, and the password where there is one. Works without JavaScript too. */
export function AddressChangeForm({ hasPassword }: { hasPassword: boolean }) {
  const [{ email, errors }, submit] = useActionState(submitAddressChange, { errors: [], email: '' })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <form className="form-stack" action={submit} noValidate>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <TextField
        name="email"
        label="Ny mailadresse"
        type="email"
        autoComplete="email"
        defaultValue={email}
        error={errorOf('email')}
        required
      />
      {hasPassword ? (
        <TextField
          name="addressPassword"
          label="Adgangskoden til kontoen"
          type="password"
          autoComplete="current-password"
          error={errorOf('addressPassword')}
          required
        />
      ) : null}
      <Button variant="secondary">Skift mailadresse</Button>
    </form>
  )
}
