import { Icon } from './Icon'
import { softBreaks } from './softBreaks'

export interface Breadcrumb {
  label: string
  /** Absent for the page itself. */
  href?: string
}

/** The way from the front page to this one. */
export function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label="Brødkrumme">
      <ol className="breadcrumbs__list">
        {items.map(({ label, href }, index) => (
          <li
            className="breadcrumbs__list-item"
            key={`${label}-${href ?? ''}`}
            aria-current={href ? undefined : 'page'}
          >
            {index > 0 ? <Icon name="chevron" /> : null}
            {href ? (
              <a className="breadcrumbs__link" href={href}>
                {label}
              </a>
            ) : (
              <span>{softBreaks(label)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
