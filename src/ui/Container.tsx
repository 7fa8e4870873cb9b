import type { ReactNode } from 'react'

/** Holds content to the portal's width and gives the parts of a page their distance. */
export function Container({ children }: { children: ReactNode }) {
  return <div className="container page-stack">{children}</div>
}
