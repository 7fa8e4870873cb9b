import { Children, type ReactNode } from 'react'

/** Cards side by side, as many as there is room for. */
export function CardGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="card-grid">
      {Children.map(children, (card) => (
        <li>{card}</li>
      ))}
    </ul>
  )
}
