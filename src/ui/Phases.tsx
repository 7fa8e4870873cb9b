import type { ReactNode } from 'react'

export interface Phase {
  title: string
  text?: ReactNode
  /** How long it lasts, as the source says it. */
  duration?: string | null
}

/** What happens, in order. */
export function Phases({ items }: { items: Phase[] }) {
  return (
    <ol className="phases">
      {items.map(({ title, text, duration }) => (
        <li className="phases__item" key={title}>
          <p className="phases__title">
            {title}
            {duration ? <span className="phases__duration"> {duration}</span> : null}
          </p>
          {text ? <div className="phases__text">{text}</div> : null}
        </li>
      ))}
    </ol>
  )
}
