'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import { NewPasswordFields } from './NewPasswordFields'
import { type FormState, submitFirstAdministrator } from './submitFirstAdministrator'

const untouched: FormState = { errors: [], name: '', email: '', isLinkUsed: false }

/** Name, mail and password of the first administrator. Works without JavaScript too. */
export function FirstAdministratorForm({ token }: { token: string }) {
  const [state, submit] = useActionState(submitFirstAdministrator, untouched)
  const errorOf = (field: string) => state.errors.find((error) => error.field === field)?.message ?? null
  return (
    <form className="form-stack" action={submit} noValidate>
      {/* A field rather than a bound argument: binding while rendering makes React render without end after a post without JavaScript. */}
      <input type="hidden" name="token" value={token} />
      {state.isLinkUsed ? (
        <Notice tone="must" title="Linket er brugt">
          Der er allerede oprettet en administrator. Log ind, eller lav et nyt link.
        </Notice>
      ) : null}
      <ErrorSummary errors={state.errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <TextField
        name="name"
        label="Navn"
        autoComplete="name"
        defaultValue={state.name}
        error={errorOf('name')}
        required
      />
      <TextField
        name="email"
        label="Arbejdsmail"
        type="email"
        autoComplete="email"
        defaultValue={state.email}
        error={errorOf('email')}
        required
      />
      <NewPasswordFields errorOf={errorOf} label="Adgangskode" />
      <Button>Opret administrator</Button>
    </form>
  )
}
