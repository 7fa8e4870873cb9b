import { describedBy, FormField } from './FormField'

interface NumberFieldProps {
  name: string
  label: string
  id?: string
  defaultValue?: number | string
  min?: number
  max?: number
  hint?: string | null
  error?: string | null
  optional?: boolean
  required?: boolean
}

/** A whole number, typed; a phone shows its number keys. */
export function NumberField({ name, label, id = name, hint, error, optional, ...input }: NumberFieldProps) {
  const texts = { id, label, hint, error, optional }
  return (
    <FormField texts={texts}>
      <input
        {...input}
        className="form-input form-input--number"
        id={id}
        name={name}
        type="number"
        inputMode="numeric"
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  )
}
