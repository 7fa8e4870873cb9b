import { Icon } from './Icon'

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
}

/** A search that is a plain GET form: it works without script, and its answer has an address. */
export function SearchField(props: SearchFieldProps) {
  const { action, name, label, buttonText, size, defaultValue, hint, hiddenFields = [] } = props
  const id = `${name}-soeg`
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
          <input
            className="form-input"
            type="search"
            id={id}
            name={name}
            defaultValue={defaultValue}
            autoComplete="off"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
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
