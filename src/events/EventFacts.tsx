import { related } from '@/content/related'
import { dateTimeText } from '@/lib/dates'
import { pathOf } from '@/lib/paths'
import type { Event } from '@/payload-types'
import { FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { dayText } from './eventDates'
import { signUpText } from './rules'

/** When, where, for whom, what it costs and how one signs up. */
export function EventFacts({ event, now }: { event: Event; now: Date }) {
  const organiser = related(event.organiser)
  const signUp = signUpText(event, now)
  return (
    <FactList
      items={[
        { term: 'Hvornår', value: <Days days={event.days} /> },
        { term: 'Hvor', value: [event.place, event.address].filter(Boolean).join(', ') },
        { term: 'For hvem', value: event.targetGroup },
        {
          term: 'Arrangør',
          value: organiser ? <a href={pathOf('organisations', organiser.slug)}>{organiser.name}</a> : null,
        },
        ...(signUp ? [{ term: 'Tilmelding', value: signUp }] : []),
        ...(signUp && event.cancelBefore
          ? [{ term: 'Frist for afmelding', value: dateTimeText(event.cancelBefore) }]
          : []),
        { term: 'Pladser', value: event.capacity },
        { term: 'Pris', value: priceText(event) },
        ...(event.contactFunction || event.contactEmail
          ? [{ term: 'Kontakt', value: <Contact event={event} /> }]
          : []),
      ]}
    />
  )
}

function Days({ days }: { days: Event['days'] }) {
  const rows = [...(days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  if (rows.length === 0) return 'Datoen er ikke fastsat'
  if (rows.length === 1) return rows.map(dayText)
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.startsAt}>{dayText(row)}</li>
      ))}
    </ul>
  )
}

function Contact({ event }: { event: Event }) {
  return (
    <>
      {event.contactFunction}
      {event.contactFunction && event.contactEmail ? <br /> : null}
      {event.contactEmail ? <MailLink address={event.contactEmail} /> : null}
    </>
  )
}

function priceText({ costSplit, priceDkk }: Event): string | null {
  const price =
    priceDkk === 0 ? 'Gratis' : priceDkk ? `${priceDkk.toLocaleString('da-DK')} kr. pr. deltager` : null
  return [price, costSplit].filter(Boolean).join('. ') || null
}
