import { Children, type ReactNode } from 'react'

/** Contacts in the order they should be tried. */
export function ContactList({ children }: { children: ReactNode }) {
  return (
    <ol className="contact-list">
      {Children.map(children, (contact) => (
        <li>{contact}</li>
      ))}
    </ol>
  )
}
