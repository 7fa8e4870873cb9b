import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { groupBy } from '@/lib/groupBy'
import type { Event } from '@/payload-types'
import { type SeatRow, seatSelect, toSeatable, toSeatEvent } from './readSeats'
import { leftStates, seatsLeft } from './rules'
import type { SeatsLeft } from './types'

/** The fields of an event that seats are counted by. */
const seatEventSelect = {
  cancelBefore: true,
  capacity: true,
  days: true,
  hasWaitingList: true,
  needsApproval: true,
  offerHours: true,
  offersFrom: true,
  quotas: true,
  signUpClosesAt: true,
  state: true,
} as const

/**
 * What is left of some events as they are published, by event id. Read beneath the content cache, so that whoever has just
 * signed up sees it; one read for all of the events and one for everybody in them. An event that isn't there is left out.
 */
export async function seatsOf(
  payload: Payload,
  eventIds: string[],
  now = new Date(),
): Promise<Map<string, SeatsLeft>> {
  if (eventIds.length === 0) return new Map()
  const [events, rows] = await Promise.all([
    payload.db.find<Event>({
      collection: 'events',
      where: { id: { in: eventIds } },
      pagination: false,
      select: seatEventSelect,
    }),
    payload.db.find<SeatRow & { event: unknown }>({
      collection: 'registrations',
      where: { and: [{ event: { in: eventIds } }, { state: { not_in: [...leftStates] } }] },
      pagination: false,
      select: { ...seatSelect, event: true },
    }),
  ])
  const rowsOf = groupBy(rows.docs, ({ event }) => idOf(event))
  return new Map(
    events.docs.map((event) => [
      String(event.id),
      seatsLeft(toSeatEvent(event), (rowsOf.get(String(event.id)) ?? []).map(toSeatable), now),
    ]),
  )
}
