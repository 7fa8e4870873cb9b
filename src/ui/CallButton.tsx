import { BUTTON_CLASSES } from './Button'
import { Icon } from './Icon'

interface CallButtonProps {
  /** As written for people, fx `72 33 00 00`. */
  phone: string
  /** Whom one calls, for screen readers when several numbers stand on a page. */
  name?: string
  /** `secondary` for every number after the one to try first. */
  variant?: 'primary' | 'secondary'
}

/** Rings on a phone; elsewhere it is a number that can be read and copied. */
export function CallButton({ phone, name, variant = 'primary' }: CallButtonProps) {
  return (
    <a className={`${BUTTON_CLASSES[variant]} call-button`} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" />
      <span>
        Ring {phone}
        {name ? <span className="sr-only"> til {name}</span> : null}
      </span>
    </a>
  )
}
