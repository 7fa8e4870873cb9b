import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { settleEvent } from './settle'

const dayMs = 24 * 60 * 60 * 1000

/** Seats are given until an event begins. The rest is room for a portal that was off for a while. */
const forgottenAfterDays = 60

/** Settles every event that somebody is in line for or has an offer from: time alone may have changed what they get. */
export async function settleDueEvents(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.db.find<Pick<Registration, 'event' | 'id'>>({
    collection: 'registrations',
    where: { state: { in: ['modtaget', 'venteliste', 'tilbudt', 'afventer'] } },
    pagination: false,
    select: { event: true },
  })
  const inLine = [...new Set(docs.flatMap(({ event }) => idOf(event) ?? []))]
  for (const event of await stillToCome(payload, inLine, now)) {
    try {
      await settleEvent(payload, event, { now })
    } catch (error) {
      payload.logger.error({ err: error, msg: `Pladserne på ${event} kunne ikke fordeles; der prøves igen` })
    }
  }
}

/** Those that did not begin long ago. */
async function stillToCome(payload: Payload, events: string[], now: Date): Promise<string[]> {
  if (events.length === 0) return []
  const forgotten = new Date(now.getTime() - forgottenAfterDays * dayMs).toISOString()
  const { docs } = await payload.db.find<Pick<Event, 'id'>>({
    collection: 'events',
    where: {
      and: [
        { id: { in: events } },
        { or: [{ firstDay: { exists: false } }, { firstDay: { greater_than: forgotten } }] },
      ],
    },
    pagination: false,
    select: { firstDay: true },
  })
  return docs.map(({ id }) => id)
}
