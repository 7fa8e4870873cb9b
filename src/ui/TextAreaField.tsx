import { describedBy, FormField } from './FormField'

interface TextAreaFieldProps {
  name: string
  label: string
  id?: string
  defaultValue?: string
  rows?: number
  hint?: string | null
  error?: string | null
  optional?: boolean
  required?: boolean
  maxLength?: number
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, id = name, rows = 5, hint, error, optional, ...input } = props
  const texts = { id, label, hint, error, optional }
  return (
    <FormField texts={texts}>
      <textarea
        {...input}
        className="form-input"
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  )
}
