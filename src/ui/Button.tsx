import type { ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet'

export const BUTTON_CLASSES: Record<ButtonVariant, string> = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  quiet: 'button button-quiet',
}

interface ButtonProps {
  children: ReactNode
  variant?: ButtonVariant
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** Where the form goes by this button, when not to its own address. */
  formAction?: string
}

/** A button in a form. `primary` is the page's one next step. */
export function Button({
  children,
  variant = 'primary',
  type = 'submit',
  name,
  value,
  formAction,
}: ButtonProps) {
  return (
    <button className={BUTTON_CLASSES[variant]} type={type} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  )
}
