import { Icon } from './Icon'

export interface ActiveFilter {
  label: string
  removeHref: string
}

/** The filters that are on; each is a link that takes it off. */
export function ActiveFilters({ items, resetHref }: { items: ActiveFilter[]; resetHref?: string | null }) {
  if (items.length === 0) return null
  return (
    <ul className="active-filters" aria-label="Valgte filtre">
      {items.map(({ label, removeHref }) => (
        <li key={removeHref}>
          <a className="tag tag-icon" href={removeHref}>
            <span className="sr-only">Fjern filteret </span>
            {label}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {resetHref && items.length > 1 ? (
        <li>
          <a className="active-filters__reset" href={resetHref}>
            Fjern alle
          </a>
        </li>
      ) : null}
    </ul>
  )
}
