'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { NewPasswordFields } from './NewPasswordFields'
import { type ChooseState, submitPasswordByLink } from './submitPasswordByLink'

const untouched: ChooseState = { errors: [], isLinkDead: false }

type Props = { token: string; purpose: 'invitation' | 'new-password'; email: string }

/** Chooses a password by the link in a mail. Works without JavaScript too. */
export function PasswordByLinkForm({ email, purpose, token }: Props) {
  const [{ errors, isLinkDead }, submit] = useActionState(submitPasswordByLink, untouched)
  if (isLinkDead) {
    return (
      <Notice tone="must" title="Linket virker ikke længere">
        Det er brugt eller for gammelt. Bed om et nyt.
      </Notice>
    )
  }
  return (
    <form className="form-stack" action={submit} noValidate>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="purpose" value={purpose} />
      {/* For programs that keep passwords: whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <NewPasswordFields
        errorOf={(field) => errors.find((error) => error.field === field)?.message ?? null}
      />
      <Button>Gem adgangskoden</Button>
    </form>
  )
}
