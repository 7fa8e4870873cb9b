import type { ReactNode } from 'react'

interface ColumnsProps {
  children: ReactNode
  aside: ReactNode
  /** Names the side column for screen readers. */
  asideLabel: string
}

/** Reading column with a narrower one beside it; on a phone the side column follows after. */
export function Columns({ children, aside, asideLabel }: ColumnsProps) {
  return (
    <div className="columns">
      <div className="columns__main section">{children}</div>
      <aside className="columns__aside section" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}
