import type { ReactNode } from 'react'

interface HeroProps {
  title: string
  lead: string
  children?: ReactNode
}

/** The front page's opening. The ways in that follow are drawn up over its lower edge. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <div className="hero">
      <div className="container hero__inner">
        <h1 className="hero__title">{title}</h1>
        <p className="hero__lead">{lead}</p>
        {children}
      </div>
    </div>
  )
}
