import type { Payload, Where } from 'payload'
import { idOf } from '@/access/municipality'
import { remember } from '@/lib/contentCache'
import type { EventLedger } from '@/payload-types'
import { appointmentsOf, type CalendarEvent, calendarFile, type Entry } from './calendar'

const dayMs = 24 * 60 * 60 * 1000

/** A subscriber sees what has just been; a calendar is no archive. */
const recentMs = 90 * dayMs

/** An event of several days may have begun long before its last. */
const longestCourseMs = 400 * dayMs

type Wanted = {
  name: string
  /** Only what is for this municipality: events for all, and those that name it. */
  municipality?: string
}

/** The file that calendars subscribe to: the public events to come and those of late. Nothing that only participants see. */
export function publicCalendar(payload: Payload, { municipality, name }: Wanted, now: Date): Promise<string> {
  return remember(`calendar:${municipality ?? 'alle'}`, async () => {
    const events = await publicEvents(payload, {
      firstDay: { greater_than: new Date(now.getTime() - longestCourseMs).toISOString() },
    })
    const entries = await entriesOf(
      payload,
      events.filter((event) => !municipality || isFor(event, municipality)),
    )
    const since = now.getTime() - recentMs
    return calendarFile(
      name,
      entries.filter(({ appointment }) => new Date(appointment.endsAt).getTime() > since),
    )
  })
}

/** One public event, to add to a calendar; `null` when it is not there or has no day yet. */
export async function eventCalendar(payload: Payload, slug: string): Promise<string | null> {
  const [event] = await publicEvents(payload, { slug: { equals: slug } })
  if (!event?.days?.length) return null
  return calendarFile(event.title, await entriesOf(payload, [event]))
}

/** As anybody reads them: published, not kept within the network, and without the fields that are not public. */
async function publicEvents(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'events',
    where,
    depth: 0,
    pagination: false,
    sort: 'firstDay',
    select: {
      address: true,
      attendanceMode: true,
      days: true,
      municipalities: true,
      place: true,
      slug: true,
      state: true,
      summary: true,
      title: true,
      updatedAt: true,
      visibility: true,
    },
    overrideAccess: false,
  })
  return docs
}

type PublicEvent = Awaited<ReturnType<typeof publicEvents>>[number]

function isFor({ municipalities }: PublicEvent, municipality: string): boolean {
  const ids = (municipalities ?? []).map(idOf)
  return ids.length === 0 || ids.includes(municipality)
}

async function entriesOf(payload: Payload, events: PublicEvent[]): Promise<Entry[]> {
  const revisions = await revisionsOf(
    payload,
    events.map(({ id }) => id),
  )
  return events.flatMap((event) =>
    appointmentsOf(event.days).map(
      (appointment): Entry => ({
        event: event satisfies CalendarEvent,
        appointment,
        status: event.state === 'aflyst' ? 'cancelled' : 'confirmed',
        sequence: revisions.get(event.id) ?? 0,
        stamp: new Date(event.updatedAt),
        hasOnlineLink: false,
      }),
    ),
  )
}

/** How many times each event has been changed for those who take part. */
export async function revisionsOf(payload: Payload, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { in: ids } },
    pagination: false,
    select: { event: true, toldRevision: true },
  })
  return new Map(docs.map(({ event, toldRevision }) => [event, toldRevision]))
}
