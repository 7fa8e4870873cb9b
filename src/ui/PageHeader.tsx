import type { ReactNode } from 'react'
import { softBreaks } from './softBreaks'

interface PageHeaderProps {
  title: string
  lead?: ReactNode
  eyebrow?: string | null
  children?: ReactNode
}

/** The page's name and what it is for, in one or two sentences. */
export function PageHeader({ title, lead, eyebrow, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      {eyebrow ? <p className="page-header__eyebrow">{eyebrow}</p> : null}
      <h1>{softBreaks(title)}</h1>
      {lead ? <p className="page-header__lead">{lead}</p> : null}
      {children}
    </header>
  )
}
