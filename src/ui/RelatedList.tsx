import { useId } from 'react'
import { Heading, type HeadingLevel } from './Heading'
import { softBreaks } from './softBreaks'

export interface RelatedLink {
  href: string
  label: string
  note?: string | null
}

interface RelatedListProps {
  title: string
  items: RelatedLink[]
  headingLevel?: HeadingLevel
}

/** Links to what belongs with this page. Nothing is shown when there are none. */
export function RelatedList({ title, items, headingLevel = 2 }: RelatedListProps) {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section className="related" aria-labelledby={id}>
      <Heading level={headingLevel} id={id} className="related__title">
        {title}
      </Heading>
      <ul className="related__list">
        {items.map(({ href, label, note }) => (
          <li key={href}>
            <a href={href}>{softBreaks(label)}</a>
            {note ? <span className="related__note">{note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
