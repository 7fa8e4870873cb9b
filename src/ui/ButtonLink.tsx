import type { ReactNode } from 'react'
import { BUTTON_CLASSES, type ButtonVariant } from './Button'

interface ButtonLinkProps {
  href: string
  children: ReactNode
  variant?: ButtonVariant
}

/** A link that looks like a button: it goes somewhere, it sends nothing. */
export function ButtonLink({ href, children, variant = 'primary' }: ButtonLinkProps) {
  return (
    <a className={BUTTON_CLASSES[variant]} href={href}>
      {children}
    </a>
  )
}
