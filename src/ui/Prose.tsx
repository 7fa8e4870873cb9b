import type { ReactNode } from 'react'

/** Running text from the editors: headings, lists, quotes, links. Wide tables go in a `ScrollRegion`. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
