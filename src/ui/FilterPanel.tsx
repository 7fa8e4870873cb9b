import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'

interface FilterPanelProps {
  action: string
  children: ReactNode
  submitLabel: string
  /** Carried along unchanged, fx the search words. */
  hiddenFields?: Array<{ name: string; value: string }>
  resetHref?: string | null
  /** How many filters are on; said on the folded switch on a phone. */
  activeCount?: number
}

/** Filters as a plain GET form. The empty details is its switch on a phone; on a wide screen the form is always open. */
export function FilterPanel(props: FilterPanelProps) {
  const { action, children, submitLabel, hiddenFields = [], resetHref, activeCount = 0 } = props
  return (
    <div className="filter-panel">
      <details className="filter-switch">
        <summary className="filter-switch__button">
          <Icon name="filter" />
          {activeCount > 0 ? `Filtre (${activeCount} valgt)` : 'Filtre'}
        </summary>
      </details>
      <form className="filter-form" action={action} method="get" aria-label="Filtre">
        {hiddenFields.map((field) => (
          <input key={`${field.name}-${field.value}`} type="hidden" name={field.name} value={field.value} />
        ))}
        {children}
        <div className="filter-form__actions">
          <Button>{submitLabel}</Button>
          {resetHref ? <a href={resetHref}>Nulstil filtre</a> : null}
        </div>
      </form>
    </div>
  )
}
