import { describedBy, FormField } from './FormField'

interface TextAreaFieldProps {
  name: string
  label: string
  defaultValue?: string
  rows?: number
  hint?: string | null
  error?: string | null
  optional?: boolean
}

/** Several lines of text. */
export function TextAreaField({ name, label, hint, error, optional, rows = 4, ...area }: TextAreaFieldProps) {
  const texts = { id: name, label, hint, error, optional }
  return (
    <FormField texts={texts}>
      <textarea
        {...area}
        className="form-input"
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  )
}
