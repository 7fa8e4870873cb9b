'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { EnrolmentSteps } from './EnrolmentSteps'
import { RecoveryCodeList } from './RecoveryCodeList'
import { submitSecondFactor } from './submitSecondFactor'

/** Turns the second factor on and off, and makes new recovery codes. Works without JavaScript too. */
export function SecondFactorForm({ isOn }: { isOn: boolean }) {
  const [{ errors, step }, submit] = useActionState(submitSecondFactor, {
    errors: [],
    step: { kind: isOn ? 'on' : 'off' },
  })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  if (step.kind === 'codes') {
    return (
      <div className="form-stack">
        <RecoveryCodeList codes={step.recoveryCodes} />
        <ButtonLink href="/min-konto" variant="secondary">
          Jeg har gemt koderne
        </ButtonLink>
      </div>
    )
  }
  return (
    <form className="form-stack" action={submit} noValidate>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      {step.kind === 'enrolment' ? (
        <>
          <input type="hidden" name="token" value={step.token} />
          <EnrolmentSteps offer={step.offer} error={errorOf('code')} />
          <Button name="wanted" value="confirm">
            Bekræft koden
          </Button>
        </>
      ) : (
        <>
          <TextField
            name="secondFactorPassword"
            label="Din adgangskode"
            type="password"
            autoComplete="current-password"
            error={errorOf('secondFactorPassword')}
            required
          />
          {step.kind === 'on' ? (
            <ButtonGroup>
              <Button variant="secondary" name="wanted" value="renew">
                Lav nye gendannelseskoder
              </Button>
              <Button variant="secondary" name="wanted" value="off">
                Slå login i to trin fra
              </Button>
            </ButtonGroup>
          ) : (
            <Button variant="secondary" name="wanted" value="on">
              Slå login i to trin til
            </Button>
          )}
        </>
      )}
    </form>
  )
}
