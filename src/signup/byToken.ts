import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { hashOfToken, tokenPattern } from './token'

export type SignedUp = { registration: Registration; event: Event }

/** The registration a personal link opens, with its event; `null` for a token that opens nothing, whatever it looks like. */
export async function signedUpByToken(payload: Payload, token: string): Promise<SignedUp | null> {
  if (!tokenPattern.test(token)) return null
  const registration = await payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { tokenHash: { equals: hashOfToken(token) } },
  })
  if (!registration || registration.anonymisedAt) return null
  const event = await payload.db.findOne<Event>({
    collection: 'events',
    where: { id: { equals: idOf(registration.event) } },
  })
  return event && !event.deletedAt && event._status === 'published' ? { registration, event } : null
}
