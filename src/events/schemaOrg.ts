import { related } from '@/content/related'
import { env } from '@/env'
import { pathOf } from '@/lib/paths'
import type { Event } from '@/payload-types'
import type { SeatsLeft } from '@/signup/types'
import { firstStart, isOpen, lastEnd, signUpEnd } from './rules'
import { hopeOf } from './seatsText'

type Known = { seats: SeatsLeft | undefined; now: Date; previousStart: string | null }

const attendanceModes = {
  fysisk: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  begge: 'MixedEventAttendanceMode',
} as const

/** A moved event without its new date has no days, and is told of to nobody. */
const statuses: Partial<Record<Event['state'], string>> = {
  aflyst: 'EventCancelled',
  flyttet: 'EventRescheduled',
}

/**
 * An event as schema.org has it, for search engines; `null` for one without a date and for one that is kept within the
 * network. What only participants may know is not among it: a meeting held online has this page for its address.
 */
export function eventStructuredData(event: Event, { now, previousStart, seats }: Known): object | null {
  const start = firstStart(event)
  const end = lastEnd(event)
  if (!start || !end || event.visibility !== 'public') return null
  const url = `${env.portalUrl}${pathOf('events', event.slug)}`
  const organiser = related(event.organiser)
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': event.kind === 'netvaerksmoede' ? 'Event' : 'EducationEvent',
    '@id': url,
    url,
    name: event.title,
    description: event.summary,
    inLanguage: 'da',
    startDate: withOffset(start),
    endDate: withOffset(end),
    eventStatus: `https://schema.org/${statuses[event.state] ?? 'EventScheduled'}`,
    previousStartDate: previousStart ? withOffset(new Date(previousStart)) : null,
    eventAttendanceMode: `https://schema.org/${attendanceModes[event.attendanceMode ?? 'fysisk']}`,
    location: locationOf(event, url),
    organizer: {
      '@type': 'GovernmentOrganization',
      name: organiser?.name ?? 'Rammeaftalesekretariatet for de nordjyske kommuner',
      url: organiser?.website || env.portalUrl,
    },
    audience: event.targetGroup ? { '@type': 'Audience', audienceType: event.targetGroup } : null,
    maximumAttendeeCapacity: event.capacity,
    remainingAttendeeCapacity: isOpen(event, now) ? seats?.free : null,
    isAccessibleForFree: event.priceDkk === 0 ? true : event.priceDkk ? false : null,
    offers: offerOf(event, seats, now, url),
  })
}

function locationOf({ address, attendanceMode, place }: Event, url: string): object | object[] | null {
  const online = { '@type': 'VirtualLocation', url }
  const onSite =
    place || address
      ? withoutEmpty({ '@type': 'Place', name: place || address, address: address || place })
      : null
  if (attendanceMode === 'online') return online
  return attendanceMode === 'begge' ? [...(onSite ? [onSite] : []), online] : onSite
}

function offerOf(event: Event, seats: SeatsLeft | undefined, now: Date, url: string): object | null {
  const end = signUpEnd(event)
  if (typeof event.priceDkk !== 'number' || !isOpen(event, now) || !end) return null
  const hope = seats ? hopeOf(seats, event.hasWaitingList ?? true) : 'plads'
  return withoutEmpty({
    '@type': 'Offer',
    url: `${url}/tilmelding`,
    price: event.priceDkk,
    priceCurrency: 'DKK',
    availability: `https://schema.org/${hope === 'plads' || hope === 'reserveret' ? 'InStock' : 'SoldOut'}`,
    validFrom: event.signUpOpensAt ? withOffset(new Date(event.signUpOpensAt)) : null,
    validThrough: withOffset(end),
  })
}

const localClock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
})

/** `2027-03-01T09:00:00+01:00`: the clock in Copenhagen, and how far ahead it is. */
export function withOffset(instant: Date): string {
  const local = localClock.format(instant).replace(' ', 'T')
  const whole = Math.floor(instant.getTime() / 1000) * 1000
  const hours = (new Date(`${local}Z`).getTime() - whole) / (60 * 60 * 1000)
  return `${local}+${String(hours).padStart(2, '0')}:00`
}

function withoutEmpty(object: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}
