import type { ReactNode } from 'react'

export const MAIN_ID = 'indhold'

/** The page's one main landmark and the target of the skip link. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main id={MAIN_ID} className="main" tabIndex={-1}>
      {children}
    </main>
  )
}
