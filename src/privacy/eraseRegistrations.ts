import type { PayloadRequest } from 'payload'
import { idOf } from '@/access/municipality'
import { queueOf } from '@/lib/jobQueues'
import type { Event, Registration } from '@/payload-types'
import { toSeatEvent } from '@/signup/readSeats'
import { isConcerned, isOver } from '@/signup/rules'
import { anonymiseRegistration } from './anonymise'

/**
 * Makes somebody's registrations anonymous. Whoever was to take part in something that has not been yet no longer is, and
 * the seat goes on to the next in line by a job, queued in the same step.
 */
export async function eraseRegistrations(req: PayloadRequest, registrations: Registration[]): Promise<void> {
  const left = new Set<string>()
  for (const registration of registrations) {
    const event = idOf(registration.event)
    const isUpcoming = event !== null && isConcerned(registration) && (await isYetToBe(req, event))
    const change = isUpcoming ? ({ state: 'afmeldt', reason: 'selv' } as const) : {}
    await anonymiseRegistration(req, registration, change)
    if (isUpcoming) left.add(event)
  }
  for (const event of left)
    await req.payload.jobs.queue({ task: 'settleEvent', queue: queueOf.settleEvent, input: { event }, req })
}

async function isYetToBe(req: PayloadRequest, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  const event = await req.payload.db.findOne<Event>({ collection: 'events', where, req })
  return event !== null && !isOver(toSeatEvent(event), new Date())
}
