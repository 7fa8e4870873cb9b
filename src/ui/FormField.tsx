import type { ReactNode } from 'react'
import { joinClasses } from './joinClasses'

export interface FieldTexts {
  id: string
  label: string
  hint?: string | null
  error?: string | null
  /** Says after the label that the field may be left empty. */
  optional?: boolean
}

/** The ids of a field's hint and error, for `aria-describedby`. */
export function describedBy({ id, hint, error }: FieldTexts): string | undefined {
  return joinClasses(hint && `${id}-hint`, error && `${id}-error`) || undefined
}

/** Label, hint and error around one control, in DKFDS' order. */
export function FormField({ texts, children }: { texts: FieldTexts; children: ReactNode }) {
  const { id, label, hint, error, optional } = texts
  return (
    <div className={joinClasses('form-group', error && 'form-error')}>
      <label className="form-label" htmlFor={id}>
        {label}
        {optional ? <span className="form-label__optional"> (kan udelades)</span> : null}
      </label>
      {hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">Fejl: </span>
          {error}
        </span>
      ) : null}
      {children}
    </div>
  )
}
