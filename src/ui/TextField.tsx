import { describedBy, FormField } from './FormField'

interface TextFieldProps {
  name: string
  label: string
  /** Defaults to the name; give one when the name stands twice on a page. */
  id?: string
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'date'
  defaultValue?: string
  hint?: string | null
  error?: string | null
  optional?: boolean
  required?: boolean
  autoComplete?: string
  maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, id = name, type = 'text', hint, error, optional, ...input } = props
  const texts = { id, label, hint, error, optional }
  return (
    <FormField texts={texts}>
      <input
        {...input}
        className="form-input"
        id={id}
        name={name}
        type={type}
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  )
}
