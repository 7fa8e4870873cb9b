import { related } from '@/content/related'
import { freshnessOf } from '@/freshness/rules'
import type { ContactPoint } from '@/payload-types'
import { ContactCard } from '@/ui/ContactCard'
import { Freshness } from '@/ui/Freshness'
import { MailLink } from '@/ui/MailLink'

/** Contacts that only colleagues in the network should use. They have no pages of their own. */
export function NetworkContacts({ contacts, now }: { contacts: ContactPoint[]; now: Date }) {
  return contacts.map((contact) => (
    <ContactCard
      key={contact.id}
      title={[contact.name, related(contact.municipality)?.name].filter(Boolean).join(', ')}
      text={<Text contact={contact} />}
      phone={contact.phone ?? null}
      phoneFallback="Telefon: ikke oplyst"
      callVariant="secondary"
      meta={<Freshness {...freshnessOf(contact.confirmedAt, now)} />}
      headingLevel={3}
    />
  ))
}

/** The card makes it a paragraph; the address stands on a line of its own. */
function Text({ contact: { description, email, topic } }: { contact: ContactPoint }) {
  return (
    <>
      {[topic, description].filter(Boolean).join('. ')}
      {email ? (
        <>
          {topic || description ? <br /> : null}
          <MailLink address={email} />
        </>
      ) : null}
    </>
  )
}
