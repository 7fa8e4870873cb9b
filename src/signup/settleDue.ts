import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { settleEvent } from './settle'
import { toldSelect, untoldEvents } from './untoldEvents'

const dayMs = 24 * 60 * 60 * 1000

/** Seats are given until an event begins. The rest is room for a portal that was off for a while. */
const forgottenAfterDays = 60

/**
 * Settles every event that somebody is in line for or has an offer from, as time alone may have changed what they get; and
 * those that were changed without everybody hearing of it.
 */
export async function settleDueEvents(payload: Payload, now: Date): Promise<void> {
  const events = await stillToCome(payload, now)
  const inLine = await eventsWithALine(payload, now)
  const due = new Set([
    ...events.map(({ id }) => id).filter((id) => inLine.has(id)),
    ...(await untoldEvents(payload, events, now)),
  ])
  for (const event of due) {
    try {
      await settleEvent(payload, event, { now })
    } catch (error) {
      payload.logger.error({ err: error, msg: `Pladserne på ${event} kunne ikke fordeles; der prøves igen` })
    }
  }
}

async function eventsWithALine(payload: Payload, now: Date): Promise<Set<string>> {
  const { docs } = await payload.db.find<Pick<Registration, 'event' | 'id'>>({
    collection: 'registrations',
    where: {
      or: [
        { state: { in: ['modtaget', 'venteliste', 'tilbudt', 'afventer'] } },
        { confirmBy: { less_than_equal: now.toISOString() } },
      ],
    },
    pagination: false,
    select: { event: true },
  })
  return new Set(docs.flatMap(({ event }) => idOf(event) ?? []))
}

/** Those that did not begin long ago, or have no day yet. */
async function stillToCome(payload: Payload, now: Date): Promise<Event[]> {
  const forgotten = new Date(now.getTime() - forgottenAfterDays * dayMs).toISOString()
  const { docs } = await payload.db.find<Event>({
    collection: 'events',
    where: { or: [{ firstDay: { exists: false } }, { firstDay: { greater_than: forgotten } }] },
    pagination: false,
    select: toldSelect,
  })
  return docs
}
