import type { ReactNode } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4

interface HeadingProps {
  level: HeadingLevel
  id?: string
  className?: string
  children: ReactNode
}

/** A heading whose level the page decides, so that the outline stays true wherever a component is used. */
export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  )
}
