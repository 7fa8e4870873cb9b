import type { ReactNode } from 'react'

/** Text that most readers can do without, one press away. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: string
  children: ReactNode
  open?: boolean
}) {
  return (
    <details className="details" open={open}>
      <summary className="details-summary">{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  )
}
