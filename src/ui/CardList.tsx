import { Children, type ReactNode } from 'react'

/** Cards under one another, for results that are read in order. */
export function CardList({ children }: { children: ReactNode }) {
  return (
    <ul className="card-list">
      {Children.map(children, (card) => (
        <li>{card}</li>
      ))}
    </ul>
  )
}
