import type { ReactNode } from 'react'
import { NotStated } from './NotStated'

export interface Fact {
  term: string
  /** `null`, an empty text or an empty list is shown as not stated. */
  value: ReactNode
}

/** Facts as term and value, two columns where there is room. */
export function FactList({ items }: { items: Fact[] }) {
  return (
    <dl className="fact-list">
      {items.map(({ term, value }) => (
        <div className="fact-list__row" key={term}>
          <dt>{term}</dt>
          <dd>{isStated(value) ? value : <NotStated />}</dd>
        </div>
      ))}
    </dl>
  )
}

function isStated(value: ReactNode): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== '' && typeof value !== 'boolean'
}
