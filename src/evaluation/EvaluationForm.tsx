'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { RadioGroup } from '@/ui/RadioGroup'
import { TextAreaField } from '@/ui/TextAreaField'
import { type EvaluationState, submitEvaluation } from './submitEvaluation'

type Props = {
  token: string
  questions: { name: string; label: string; isText: boolean; options: { value: string; label: string }[] }[]
}

const untouched: EvaluationState = { kind: 'asking', errors: [], typed: {}, round: 0 }

/** The questions. Works without JavaScript too. */
export function EvaluationForm({ questions, token }: Props) {
  const [{ errors, kind, round, typed }, submit] = useActionState(submitEvaluation, untouched)
  if (kind === 'given')
    return (
      <Notice tone="info" title="Tak for dit svar">
        Det er gemt uden dit navn.
      </Notice>
    )
  if (kind === 'closed')
    return (
      <Notice tone="warn" title="Der kan ikke svares mere">
        Evalueringen er lukket.
      </Notice>
    )
  return (
    // Anew for each round, or the browser would forget which answers were chosen.
    <form className="form-stack" action={submit} key={round} noValidate>
      <ErrorSummary errors={errors} />
      <input name="token" type="hidden" value={token} />
      {questions.map(({ isText, label, name, options }) => {
        const error = errors.find(({ fieldId }) => fieldId === name)?.message ?? null
        return isText ? (
          <TextAreaField
            defaultValue={typed[name] ?? ''}
            error={error}
            key={name}
            label={label}
            name={name}
            optional
          />
        ) : (
          <RadioGroup
            error={error}
            key={name}
            legend={label}
            name={name}
            options={options.map((option) => ({ ...option, checked: typed[name] === option.value }))}
          />
        )
      })}
      <Button>Send dit svar</Button>
    </form>
  )
}
