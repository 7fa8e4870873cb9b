import type { ReactNode } from 'react'

/** Filters to the left of the results; above them, folded, on a phone. */
export function FilterLayout({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="filter-layout">
      <div className="filter-layout__filters">{filters}</div>
      <div className="filter-layout__results section">{children}</div>
    </div>
  )
}
