import type { ReactNode } from 'react'

/** How many were found; announced when the page answers. */
export function ResultCount({ children }: { children: ReactNode }) {
  return (
    <p className="result-count" role="status">
      {children}
    </p>
  )
}
