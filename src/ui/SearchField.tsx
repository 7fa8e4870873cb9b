import { Icon } from './Icon'
import { SuggestingInput } from './SuggestingInput'

interface SearchFieldProps {
  action: string
  name: string
  label: string
  buttonText: string
  size: 'hero' | 'page'
  defaultValue?: string
  /** Examples of what can be searched for, shown under the field. */
  hint?: string | null
  /** Filters to keep when searching again. */
  hiddenFields?: Array<{ name: string; value: string }>
  /** Where to ask for suggestions while somebody types. None are shown without. */
  suggestions?: string | null
}

/** A search that is a plain GET form: it works without script, and its answer has an address. */
export function SearchField(props: SearchFieldProps) {
  const { action, name, label, buttonText, size, defaultValue, hint, hiddenFields = [], suggestions } = props
  const id = `${name}-soeg`
  const input = {
    id,
    name,
    defaultValue,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
  return (
    <search className={`search-field search-field--${size}`}>
      <form action={action} method="get">
        {hiddenFields.map((field) => (
          <input key={`${field.name}-${field.value}`} type="hidden" name={field.name} value={field.value} />
        ))}
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
        <div className="search">
          {suggestions ? (
            <SuggestingInput {...input} source={suggestions} />
          ) : (
            <input {...input} className="form-input" type="search" autoComplete="off" />
          )}
          <button className="button button-search" type="submit">
            <Icon name="search" />
            <span>{buttonText}</span>
          </button>
        </div>
        {hint ? (
          <p className="search-field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </form>
    </search>
  )
}
