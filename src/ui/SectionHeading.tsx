import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './Heading'

interface SectionHeadingProps {
  children: ReactNode
  id?: string
  level?: HeadingLevel
  lead?: string | null
  /** A link to everything of this kind. */
  more?: { href: string; label: string }
}

/** The heading of a part of the page, with room for a sentence and a way to the rest. */
export function SectionHeading({ children, id, level = 2, lead, more }: SectionHeadingProps) {
  return (
    <div className="section-heading">
      <div className="section-heading__row">
        <Heading level={level} id={id} className={`heading-${level}`}>
          {children}
        </Heading>
        {more ? <a href={more.href}>{more.label}</a> : null}
      </div>
      {lead ? <p className="section-heading__lead">{lead}</p> : null}
    </div>
  )
}
