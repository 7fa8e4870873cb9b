import type { ReactNode } from 'react'

/** Lets something wide scroll inside the page, also with the keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="table--responsive-scroll scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
