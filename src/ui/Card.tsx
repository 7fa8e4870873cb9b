import type { ReactNode } from 'react'
import type { ChipItem } from './Chip'
import { ChipList } from './ChipList'
import { Heading, type HeadingLevel } from './Heading'
import { softBreaks } from './softBreaks'

interface CardProps {
  href: string
  title: ReactNode
  eyebrow?: string | null
  text?: ReactNode
  chips?: ChipItem[]
  /** Small print at the foot: how to get in, how fresh it is. */
  meta?: ReactNode
  headingLevel?: HeadingLevel
}

/** One thing to choose. The title is the link, and it stretches over the card. */
export function Card({ href, title, eyebrow, text, chips, meta, headingLevel = 3 }: CardProps) {
  return (
    <article className="card">
      {eyebrow ? <p className="card__eyebrow">{eyebrow}</p> : null}
      <Heading level={headingLevel} className="card__title">
        <a className="stretched-link" href={href}>
          {typeof title === 'string' ? softBreaks(title) : title}
        </a>
      </Heading>
      {text ? <p className="card__text">{text}</p> : null}
      {chips ? <ChipList items={chips} /> : null}
      {meta ? <div className="card__meta">{meta}</div> : null}
    </article>
  )
}
