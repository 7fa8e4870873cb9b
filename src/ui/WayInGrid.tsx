import type { ReactNode } from 'react'

/** Sets the ways in side by side, up over the hero's edge. */
export function WayInGrid({ children }: { children: ReactNode }) {
  return (
    <div className="container">
      <div className="way-in-grid">{children}</div>
    </div>
  )
}
