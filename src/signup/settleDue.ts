import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Registration } from '@/payload-types'
import { settleEvent } from './settle'

/** Settles every event that somebody is in line for or has an offer from: time alone may have changed what they get. */
export async function settleDueEvents(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.db.find<Pick<Registration, 'event' | 'id'>>({
    collection: 'registrations',
    where: { state: { in: ['modtaget', 'venteliste', 'tilbudt', 'afventer'] } },
    pagination: false,
    select: { event: true },
  })
  const events = new Set(docs.flatMap(({ event }) => idOf(event) ?? []))
  for (const event of events) {
    try {
      await settleEvent(payload, event, { now })
    } catch (error) {
      payload.logger.error({ err: error, msg: `Pladserne på ${event} kunne ikke fordeles; der prøves igen` })
    }
  }
}
