import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import type { Outcome } from './actions'
import { withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import { oweMail, queueSending } from './outbox'
import type { GivenAnswer } from './schema'
import { updateRegistration } from './settle'
import { possibleFor } from './standing'

export type Correction = {
  name: string
  workplace: string | null
  jobRole: string | null
  answers: GivenAnswer[]
  needs: GivenAnswer[]
}

/** Writes somebody's corrections of their own registration. The same ones once more change nothing and mail nobody. */
export async function correctRegistration(
  payload: Payload,
  registrationId: string,
  { needs, ...correction }: Correction,
  now = new Date(),
): Promise<Outcome> {
  const known = await findRegistration(payload, registrationId)
  const eventId = idOf(known?.event)
  if (eventId === null) return { kind: 'refused', refusal: 'gone' }
  return withEventLock(payload, eventId, async ({ req }): Promise<Outcome> => {
    const registration = await findRegistration(payload, registrationId, req)
    const event = await payload.db.findOne<Event>({
      collection: 'events',
      where: { id: { equals: eventId } },
      req,
    })
    if (!registration || !event || registration.anonymisedAt) return { kind: 'refused', refusal: 'gone' }
    if (!possibleFor({ event, registration, now }).corrects) return { kind: 'refused', refusal: 'tooLate' }
    const data = { ...correction, needs: needs.length > 0 ? needs : null }
    if (isSame(registration, data)) return { kind: 'done', registration }
    const sequence = (registration.mailSequence ?? 0) + 1
    await oweMail(
      payload,
      { event: eventId, registration: registration.id, cause: 'rettet', occasion: sequence, sequence },
      req,
    )
    await updateRegistration(payload, registration.id, { ...data, mailSequence: sequence }, req)
    await queueSending(payload, req)
    return { kind: 'done', registration: { ...registration, ...data } }
  })
}

type Kept = Pick<Registration, 'answers' | 'jobRole' | 'name' | 'needs' | 'workplace'>

function isSame(a: Kept, b: Kept): boolean {
  const keys = ['answers', 'jobRole', 'name', 'needs', 'workplace'] as const
  return keys.every((key) => JSON.stringify(a[key] ?? null) === JSON.stringify(b[key] ?? null))
}
