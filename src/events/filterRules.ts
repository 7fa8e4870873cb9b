import { idOf } from '@/access/municipality'
import type { Event } from '@/payload-types'
import type { EventFilter } from './schema'

type Filtered = Pick<Event, 'days' | 'kind' | 'methods' | 'municipalities'>

/** A filter with the ids behind its names. */
export type Wanted = Pick<EventFilter, 'maaned' | 'slags'> & {
  municipality: string | null
  method: string | null
}

const monthParts = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Europe/Copenhagen',
})
const monthName = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** An event for no municipality in particular is for all of them; one of several days is in each of their months. */
export function passes(event: Filtered, { maaned, method, municipality, slags }: Wanted): boolean {
  const municipalities = event.municipalities ?? []
  return (
    (slags.length === 0 || slags.includes(event.kind)) &&
    (maaned === null || monthsOf(event).includes(maaned)) &&
    (method === null || holds(event.methods, method)) &&
    (municipality === null || municipalities.length === 0 || holds(municipalities, municipality))
  )
}

/** The months the event is in, as `2026-12`, in Copenhagen's time. */
export function monthsOf({ days }: Pick<Event, 'days'>): string[] {
  const instants = (days ?? []).flatMap(({ endsAt, startsAt }) => [startsAt, endsAt])
  return [...new Set(instants.map((instant) => monthParts.format(new Date(instant))))].sort()
}

/** `december 2026` */
export function monthText(month: string): string {
  return monthName.format(new Date(`${month}-01T00:00:00Z`))
}

function holds(relations: unknown[] | null | undefined, id: string): boolean {
  return (relations ?? []).some((relation) => idOf(relation) === id)
}
