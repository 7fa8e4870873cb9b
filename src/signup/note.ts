import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Transaction } from '@/database/asOneStep'
import type { Registration } from '@/payload-types'
import type { Outcome } from './actions'
import { withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import { updateRegistration } from './settle'

type Noting = {
  note: string
  alongside?: (registration: Registration, req: Transaction) => Promise<void>
}

/**
 * Writes the organiser's note. Not by Payload's own update, which writes the whole registration back as it was read: a seat
 * given meanwhile would be lost.
 */
export async function setNote(
  payload: Payload,
  registrationId: string,
  { alongside, note }: Noting,
): Promise<Outcome> {
  const eventId = idOf((await findRegistration(payload, registrationId))?.event)
  if (eventId === null) return { kind: 'refused', refusal: 'gone' }
  return withEventLock(payload, eventId, async ({ req }): Promise<Outcome> => {
    const registration = await findRegistration(payload, registrationId, req)
    if (!registration || registration.anonymisedAt) return { kind: 'refused', refusal: 'gone' }
    if ((registration.note ?? '') !== note) {
      await updateRegistration(payload, registrationId, { note: note || null }, req)
      await alongside?.(registration, req)
    }
    return { kind: 'done', registration }
  })
}
