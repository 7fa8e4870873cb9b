import type { ReactNode } from 'react'
import { joinClasses } from './joinClasses'

interface NextStepProps {
  /** The id of the heading inside; makes the block a named region. */
  labelledBy: string
  children: ReactNode
  className?: string
}

/** The block of a page where the reader does what they came for: the facts that decide it, and the button. */
export function NextStep({ labelledBy, children, className }: NextStepProps) {
  return (
    <section className={joinClasses('next-step', 'section', className)} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
