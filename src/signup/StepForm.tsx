'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Notice } from '@/ui/Notice'
import { StepParts } from './StepParts'
import { doing, type Step, type StepAddress, type StepFact, stepTop } from './steps'
import { withTyped } from './withTyped'

type Submit = (previous: Step, form: FormData) => Promise<Step>

/** Draws a form of several steps. Works without JavaScript; with it, focus goes to what is new. */
export function StepForm({ submit, first }: { submit: Submit; first: Step }) {
  const [send, setSend] = useState<Submit>(() => submit)
  // Not before the page is alive: until then the browser itself sends the form to the server's own function.
  useEffect(() => setSend(() => keeping(submit)), [submit])
  const [step, action, isPending] = useActionState(send, first)
  const top = useRef<HTMLDivElement>(null)
  const { attempt, errors, focusOn, notices } = step
  useEffect(() => {
    if (attempt === 0) return
    const field = focusOn ? document.getElementById(focusOn) : null
    const place = field ?? top.current
    place?.focus()
    if (place === top.current) place?.scrollIntoView()
  }, [attempt, focusOn])
  return (
    <form className="form-stack step-form" action={action} noValidate key={attempt} aria-busy={isPending}>
      <div ref={top} id={stepTop} tabIndex={-1} className="form-stack step-form__top">
        <h2>
          {step.progress ? <span className="step-form__progress">{step.progress}</span> : null}
          {step.heading}
        </h2>
        <ErrorSummary errors={errors} />
      </div>
      {notices.map(({ text, title, tone }) => (
        <Notice key={title} tone={tone} title={title} headingLevel={3}>
          {text.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ))}
      {Object.entries(step.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {step.facts.length > 0 ? (
        <dl className="fact-list">
          {step.facts.map(({ change, term, value }) => (
            <div className="fact-list__row" key={`${term} ${JSON.stringify(value)}`}>
              <dt>{term}</dt>
              <dd className="step-form__answer">
                <Answer value={value} />
                {change ? (
                  <button className="button-link" type="submit" name={doing} value={`ret ${change}`}>
                    Ret<span className="sr-only"> {term.toLowerCase()}</span>
                  </button>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <StepParts parts={step.parts} />
      {step.buttons.length > 0 ? (
        <div className="button-row">
          {step.buttons.map(({ label, value, variant }) => (
            <Button key={value} name={doing} value={value} variant={variant}>
              {label}
            </Button>
          ))}
          <span role="status">{isPending ? 'Sender …' : ''}</span>
        </div>
      ) : null}
      {step.links.map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
    </form>
  )
}

function Answer({ value }: Pick<StepFact, 'value'>) {
  if (typeof value === 'string') return <span>{value}</span>
  return (
    <span className="step-form__pieces">
      {value.map(({ label, value: piece }) => (
        <span key={label}>
          <span className="step-form__label">{label}:</span> {piece}
        </span>
      ))}
    </span>
  )
}

/** What was typed stays, also when the line is down or the portal has been replaced by a newer one meanwhile. */
function keeping(submit: Submit): Submit {
  return async (previous, form) => {
    try {
      const step = await submit(previous, form)
      return step.address ? await goneOnTo(step, step.address) : step
    } catch (error) {
      // A redirect is no fault.
      if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')) throw error
      return withTyped(previous, form)
    }
  }
}

/**
 * The next step is a page of its own, so that the browser's back button, its forward button and reloading know it; the page one
 * leaves gets the address that shows what was typed in it. A step that is drawn again is drawn here.
 */
function goneOnTo(step: Step, { first, own }: StepAddress): Step | Promise<never> {
  const stepIn = (address: string) => new URL(address, location.href).searchParams.get('trin')
  if (stepIn(own) === stepIn(location.href)) {
    history.replaceState(null, '', own.replace(/#.*/, ''))
    return step
  }
  if (!new URLSearchParams(location.search).has('kladde')) history.replaceState(null, '', first)
  // A browser that keeps the page whole would come back to it as it is now, waiting for its answer.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload(), { once: true })
  location.assign(own)
  // Until the page is gone: a form that had its answer would be emptied, and remembered so.
  return new Promise(() => {})
}
