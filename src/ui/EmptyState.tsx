import type { ReactNode } from 'react'
import { ButtonLink } from './ButtonLink'
import { Heading, type HeadingLevel } from './Heading'

interface EmptyStateProps {
  title: string
  children: ReactNode
  action?: { href: string; label: string }
  headingLevel?: HeadingLevel
}

/** Nothing here: says so, says why, and where to go instead. */
export function EmptyState({ title, children, action, headingLevel = 2 }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={headingLevel} className="heading-3">
        {title}
      </Heading>
      <div className="empty-state__text">{children}</div>
      {action ? (
        <ButtonLink href={action.href} variant="secondary">
          {action.label}
        </ButtonLink>
      ) : null}
    </div>
  )
}
