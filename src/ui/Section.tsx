import type { ReactNode } from 'react'
import { joinClasses } from './joinClasses'

interface SectionProps {
  children: ReactNode
  /** The id of the section's heading; makes the section a named region. */
  labelledBy?: string
  /** A tinted ground across the page, for a part that stands apart. */
  tinted?: boolean
}

/** A part of a page, with even distance between what is in it. */
export function Section({ children, labelledBy, tinted = false }: SectionProps) {
  return (
    <section className={joinClasses('section', tinted && 'section--tinted')} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
