import { joinClasses } from './joinClasses'

interface CheckboxFieldProps {
  name: string
  label: string
  id?: string
  value?: string
  defaultChecked?: boolean
  hint?: string | null
  error?: string | null
  required?: boolean
}

/** A single yes. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, id = name, value = 'ja', hint, error, ...input } = props
  return (
    <div className={joinClasses('form-group', error && 'form-error')}>
      {error ? (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">Fejl: </span>
          {error}
        </span>
      ) : null}
      <div className="form-group-checkbox">
        <input
          {...input}
          className="form-checkbox"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          aria-describedby={joinClasses(hint && `${id}-hint`, error && `${id}-error`) || undefined}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <span className="form-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
    </div>
  )
}
