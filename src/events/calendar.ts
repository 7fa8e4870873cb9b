import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  type ICalCalendarData,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { portalName } from '@/content/metadata'
import { env } from '@/env'
import { oneLine } from '@/lib/oneLine'
import { addressOf } from '@/lib/paths'
import type { Event } from '@/payload-types'
import { emptyCalendarZone } from './calendarZone'
import { placeText } from './placeText'

/** A day of an event, by its number: the first is 1. The number, not the date, is what stays the same when days are moved. */
export type Appointment = { number: number; startsAt: string; endsAt: string }

type Day = { startsAt: string; endsAt: string }

/** What a calendar shows of an event. */
export type CalendarEvent = Pick<Event, 'id' | 'slug' | 'state' | 'title' | 'updatedAt'> &
  Partial<Pick<Event, 'address' | 'attendanceMode' | 'onlineLink' | 'place' | 'summary' | 'visibility'>>

export type Entry = {
  event: CalendarEvent
  appointment: Appointment
  status: 'confirmed' | 'tentative' | 'cancelled'
  /** Rises with each change of the same day. */
  sequence: number
  /** When the entry became what it is. */
  stamp: Date
  /** The link to an online meeting is for those with a seat. */
  hasOnlineLink: boolean
}

export function appointmentsOf(days: readonly Day[] | null | undefined): Appointment[] {
  return [...(days ?? [])]
    .sort((a, b) => new Date(a.startsAt).getTime() - new Date(b.startsAt).getTime())
    .map(({ endsAt, startsAt }, index) => ({ number: index + 1, startsAt, endsAt }))
}

/** The same for a day of an event in every mail, file and feed, whoever it is for. */
function uidOf(eventId: string, { number }: Pick<Appointment, 'number'>): string {
  return `${eventId}-${number}@${new URL(env.portalUrl).hostname}`
}

type Invitation = { entry: Entry; attendee: { name: string; address: string }; organiserAddress: string }

/** One day as a mail carries it: an invitation that is accepted already or, when called off, a cancellation. */
export function invitationFile({ attendee, entry, organiserAddress }: Invitation): string {
  const isCancelled = entry.status === 'cancelled'
  const file = calendar({ method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST })
  file.createEvent({
    ...eventData(entry),
    // The same in every mail: a calendar takes a change from whoever sent the invitation, and from nobody else.
    organizer: { name: portalName, email: oneLine(organiserAddress) },
    attendees: [
      {
        name: parameterText(attendee.name),
        email: oneLine(attendee.address),
        role: ICalAttendeeRole.REQ,
        rsvp: false,
        status: ICalAttendeeStatus.ACCEPTED,
      },
    ],
  })
  return textOf(file)
}

/** A file to add to a calendar, or to subscribe to. */
export function calendarFile(name: string, entries: Entry[]): string {
  const file = calendar({
    method: ICalCalendarMethod.PUBLISH,
    name: propertyText(name),
    ttl: 60 * 60,
    // A calendar file may not be empty: without events it has the zone alone.
    ...(entries.length === 0 ? { timezone: emptyCalendarZone } : {}),
  })
  for (const entry of entries) file.createEvent(eventData(entry))
  return textOf(file)
}

function calendar(data: ICalCalendarData): ICalCalendar {
  return ical({ ...data, prodId: { company: portalName, product: 'Arrangementer', language: 'DA' } })
}

/** The library leaves the last line without its end. */
function textOf(file: ICalCalendar): string {
  return `${file.toString().trimEnd()}\r\n`
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Instants only, with no zone: the library writes the wrong hour with one, depending on where the server stands. */
function eventData({ appointment, event, hasOnlineLink, sequence, stamp, status }: Entry): ICalEventData {
  const page = `${env.portalUrl}${addressOf('events', event)}`
  const link = hasOnlineLink && event.onlineLink ? `Onlinemøde: ${event.onlineLink}` : null
  const location = placeText(event) ?? (link ? 'Online' : null)
  return {
    id: uidOf(event.id, appointment),
    start: new Date(appointment.startsAt),
    end: new Date(appointment.endsAt),
    stamp,
    sequence,
    status: statuses[status],
    summary: oneLine(status === 'cancelled' ? `Aflyst: ${event.title}` : event.title),
    description: [event.summary ? oneLine(event.summary, 1000) : null, link, page]
      .filter(Boolean)
      .join('\n\n'),
    url: page,
    ...(location ? { location: oneLine(location) } : {}),
  }
}

/** The library writes these names as they are. */
function propertyText(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, ' ')
}

/** RFC 5545 has no way to write a quotation mark in a parameter. */
function parameterText(text: string): string {
  return oneLine(text, 100).replace(/["\\]/g, "'")
}
