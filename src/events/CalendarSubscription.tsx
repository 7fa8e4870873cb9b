import { env } from '@/env'
import { pathOf } from '@/lib/paths'

type Municipality = { name: string; slug: string }

/** The address of the calendar to subscribe to: everybody's, or a municipality's. */
function subscriptionPath(municipality: Pick<Municipality, 'slug'> | null): string {
  return municipality
    ? `${pathOf('municipalities', municipality.slug)}/arrangementer.ics`
    : '/arrangementer.ics'
}

/** How to follow the events in one's own calendar. The address is there to copy: a file that is opened is read only once. */
export function CalendarSubscription({ municipality = null }: { municipality?: Municipality | null }) {
  const path = subscriptionPath(municipality)
  return (
    <p className="calendar-subscription">
      <a href={path} type="text/calendar">
        {municipality
          ? `Abonnér på arrangementer for ${municipality.name}`
          : 'Abonnér på arrangementerne i din kalender'}
      </a>
      . Kopiér adressen ind i Outlook, Google eller en anden kalender, så følger den med, når noget ændrer
      sig: <code>{`${env.portalUrl}${path}`}</code>
    </p>
  )
}

/** For a page's metadata: calendars and browsers find the subscription by it. */
export function subscriptionLink(municipality: Pick<Municipality, 'slug'> | null) {
  return { 'text/calendar': `${env.portalUrl}${subscriptionPath(municipality)}` }
}
