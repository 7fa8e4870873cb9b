import type { Payload } from 'payload'
import type { Event, SiteText } from '@/payload-types'
import { isMailbox } from './mailRecipients'

type Secretariat = Pick<SiteText, 'contactEmail' | 'contactPhone'>

/** The event with somebody to write to: its own contact or, where it has none, the secretariat as on every page. */
export async function withContact(payload: Payload, event: Event): Promise<Event> {
  if (event.contactEmail) return event
  // The global is closed through the API; these fields are on every page.
  return orSecretariat(
    event,
    await payload.findGlobal({ slug: 'site-texts', depth: 0, overrideAccess: true }),
  )
}

/** The secretariat's address is typed in freely, so it may be none. */
export function orSecretariat(event: Event, { contactEmail, contactPhone }: Secretariat): Event {
  const address = contactEmail?.trim() ?? ''
  const hasAddress = isMailbox(address)
  if (!hasAddress && !contactPhone) return event
  const secretariat = hasAddress ? 'Sekretariatet' : `Sekretariatet, telefon ${contactPhone}`
  return {
    ...event,
    contactEmail: hasAddress ? address : null,
    contactFunction: event.contactFunction ? `${event.contactFunction} eller ${secretariat}` : secretariat,
  }
}
