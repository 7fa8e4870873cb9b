import type { Payload, Where } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { toSeatEvent } from './readSeats'
import { seatsLeft } from './rules'
import { countedSeats } from './seatCounts'
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
 * signed up sees it; one read for all of the events, and one count of everybody in them. An event that isn't there is left out.
 */
export async function seatsOf(
  payload: Payload,
  eventIds: string[],
  now = new Date(),
): Promise<Map<string, SeatsLeft>> {
  if (eventIds.length === 0) return new Map()
  const [{ docs }, counted] = await Promise.all([
    payload.db.find<Event>({
      collection: 'events',
      where: { id: { in: eventIds } },
      pagination: false,
      select: seatEventSelect,
    }),
    countedSeats(payload, eventIds, now),
  ])
  return new Map(
    docs.map((event) => [
      String(event.id),
      seatsLeft(toSeatEvent(event), counted.get(String(event.id)) ?? [], now),
    ]),
  )
}

type Waiting = Pick<Registration, 'event' | 'number' | 'priority'>

/** The place of somebody on the waiting list, from 1: in the order of `byPlace`, counted. */
export async function placeOf(payload: Payload, { event, number, priority }: Waiting): Promise<number> {
  const own = priority ?? 0
  const unmoved = (isAhead: boolean): Where[] => (isAhead ? [{ priority: { exists: false } }] : [])
  const isMovedAhead: Where = { or: [{ priority: { greater_than: own } }, ...unmoved(own < 0)] }
  const isAlike: Where = { or: [{ priority: { equals: own } }, ...unmoved(own === 0)] }
  const isEarlier: Where = { number: { less_than: number ?? Number.MAX_SAFE_INTEGER } }
  const { totalDocs } = await payload.db.count({
    collection: 'registrations',
    where: {
      and: [
        { event: { equals: idOf(event) } },
        { state: { equals: 'venteliste' } },
        { or: [isMovedAhead, { and: [isAlike, isEarlier] }] },
      ],
    },
  })
  return totalDocs + 1
}
