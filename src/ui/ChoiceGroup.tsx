import { joinClasses } from './joinClasses'

export interface ChoiceOption {
  value: string
  label: string
  hint?: string | null
  /** How many results the choice gives. */
  count?: number
  checked?: boolean
}

/** The rest of a long list, folded away unless something in it is chosen. */
export interface MoreChoices {
  label: string
  options: ChoiceOption[]
  isOpen: boolean
}

interface ChoiceGroupProps {
  kind: 'checkbox' | 'radio'
  legend: string
  name: string
  options: ChoiceOption[]
  more?: MoreChoices | null
  hint?: string | null
  error?: string | null
}

/** The shared markup of checkbox and radio groups. The first option carries the group's id, for the error summary. */
export function ChoiceGroup({ kind, legend, name, options, more, hint, error }: ChoiceGroupProps) {
  const described = joinClasses(hint && `${name}-hint`, error && `${name}-error`) || undefined
  return (
    <div className={joinClasses('form-group', error && 'form-error')}>
      <fieldset aria-describedby={described}>
        <legend className="form-label">{legend}</legend>
        {hint ? (
          <span className="form-hint" id={`${name}-hint`}>
            {hint}
          </span>
        ) : null}
        {error ? (
          <span className="form-error-message" id={`${name}-error`}>
            <span className="sr-only">Fejl: </span>
            {error}
          </span>
        ) : null}
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind={kind}
            name={name}
            id={index === 0 ? name : `${name}-${option.value}`}
            option={option}
          />
        ))}
        {more && more.options.length > 0 ? (
          <details className="more-choices" open={more.isOpen}>
            <summary className="more-choices__switch">{more.label}</summary>
            {more.options.map((option) => (
              <Choice
                key={option.value}
                kind={kind}
                name={name}
                id={`${name}-${option.value}`}
                option={option}
              />
            ))}
          </details>
        ) : null}
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  kind: 'checkbox' | 'radio'
  name: string
  id: string
  option: ChoiceOption
}

function Choice({ kind, name, id, option }: ChoiceProps) {
  const { value, label, hint, count, checked } = option
  const hintId = hint ? `${id}-text` : undefined
  return (
    <div className={`form-group-${kind}`}>
      <input
        className={`form-${kind}`}
        type={kind}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hintId}
      />
      <label htmlFor={id}>
        {label}
        {count === undefined ? null : <span className="choice-count"> ({count})</span>}
      </label>
      {hint ? (
        <span className="form-hint" id={hintId}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
