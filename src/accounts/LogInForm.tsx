'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ButtonLink } from '@/ui/ButtonLink'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import { CodeField, EnrolmentSteps } from './EnrolmentSteps'
import { RecoveryCodeForm } from './RecoveryCodeForm'
import { RecoveryCodeList } from './RecoveryCodeList'
import { type LogInState, submitLogIn } from './submitLogIn'

const untouched: LogInState = { errors: [], email: '', step: { kind: 'password' } }

/** Mail and password, then a code where the account asks for one. Works without JavaScript too. */
export function LogInForm({ returnTo }: { returnTo: string | null }) {
  const [{ email, errors, step }, submit] = useActionState(submitLogIn, untouched)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  if (step.kind === 'done') {
    return (
      <div className="form-stack">
        <RecoveryCodeList codes={step.recoveryCodes} />
        <ButtonLink href={step.next}>Jeg har gemt koderne</ButtonLink>
      </div>
    )
  }
  const form = (
    <form className="form-stack" action={submit} noValidate>
      {returnTo ? <input type="hidden" name="til" value={returnTo} /> : null}
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      {step.kind === 'password' ? (
        <>
          <TextField
            key="email"
            name="email"
            label="Mail"
            type="email"
            autoComplete="username"
            defaultValue={email}
            error={errorOf('email')}
            required
          />
          <TextField
            key="password"
            name="password"
            label="Adgangskode"
            type="password"
            autoComplete="current-password"
            error={errorOf('password')}
            required
          />
          <Button>Log ind</Button>
          <p>
            <a href="/glemt-adgangskode">Glemt adgangskode?</a>
          </p>
        </>
      ) : (
        <>
          <input type="hidden" name="token" value={step.token} />
          {step.kind === 'enrolment' ? (
            <>
              <Notice tone="info" title="Sæt login i to trin op">
                Din konto skal bruge en kode fra din telefon, hver gang du logger ind.
              </Notice>
              <EnrolmentSteps offer={step.offer} error={errorOf('code')} />
            </>
          ) : (
            <CodeField hint="Seks cifre fra appen på din telefon." error={errorOf('code')} />
          )}
          <Button>Bekræft koden</Button>
          <p>
            <a href="/log-ind">Begynd forfra</a>
          </p>
        </>
      )}
    </form>
  )
  if (step.kind !== 'code') return form
  return (
    <>
      {form}
      <RecoveryCodeForm
        action={submit}
        token={step.token}
        returnTo={returnTo}
        error={errorOf('recoveryCode')}
      />
    </>
  )
}
