import type { ReactNode } from 'react'

/** Buttons that belong together, the primary first. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>
}
