import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import type { Outcome } from './actions'
import { withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import { oweMail, queueSending } from './outbox'
import { answersIn, type GivenAnswer } from './schema'
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
  const isAnswered = (['answers', 'needs'] as const).every((key) => textOf(a[key]) === textOf(b[key]))
  return (
    isAnswered &&
    (['jobRole', 'name', 'workplace'] as const).every((key) => (a[key] ?? null) === (b[key] ?? null))
  )
}

/** What was answered to what, whichever words it was asked by. */
function textOf(answers: unknown): string {
  const given = answersIn(answers).map(({ answer, id, question }) => JSON.stringify([id ?? question, answer]))
  return given.sort().join()
}
