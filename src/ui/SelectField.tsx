import { describedBy, FormField } from './FormField'

export interface SelectOption {
  value: string
  label: string
}

interface SelectFieldProps {
  name: string
  label: string
  options: SelectOption[]
  id?: string
  defaultValue?: string
  /** The first, empty choice, fx ‘Alle kommuner’. */
  emptyLabel?: string
  hint?: string | null
  error?: string | null
  optional?: boolean
  required?: boolean
}

/** One choice out of many. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, options, id = name, emptyLabel, hint, error, optional, ...select } = props
  const texts = { id, label, hint, error, optional }
  return (
    <FormField texts={texts}>
      <select
        {...select}
        className="form-select"
        id={id}
        name={name}
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
      >
        {emptyLabel ? <option value="">{emptyLabel}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  )
}
