import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { patiently } from '@/database/patiently'
import type { Registration } from '@/payload-types'
import { confirmed, isUntold } from './confirmBy'
import { type LockedEvent, withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import type { MailCause } from './labels'
import { oweMail, queueSending } from './outbox'
import { hasLeft } from './rules'
import { causesOf, settleLocked, updateRegistration } from './settle'

/**
 * Whoever reads the mail has opened its link, so the seat, or the place in line, is theirs. Doing it again changes nothing,
 * and a link that is opened late still holds as long as the seat has not gone on.
 *
 * @returns the registration as it is then
 */
export async function confirmOpened(payload: Payload, registration: Registration): Promise<Registration> {
  const eventId = idOf(registration.event)
  if (!isToConfirm(registration) || eventId === null) return registration
  await confirmAll(payload, eventId, [registration.id])
  return (await findRegistration(payload, registration.id)) ?? registration
}

/** Those of a list that were signed up with it, in its order; the names and addresses are its sender's own words. */
export async function listOf(payload: Payload, group: string): Promise<Registration[]> {
  const { docs } = await patiently(() =>
    payload.db.find<Registration>({
      collection: 'registrations',
      where: { and: [{ group: { equals: group } }, { anonymisedAt: { exists: false } }] },
      pagination: false,
      sort: 'createdAt',
    }),
  )
  return docs
}

/** As {@link confirmOpened}, for everybody on a list, whose sender has opened its link. Only now do they hear of it. */
export async function confirmList(payload: Payload, people: Registration[]): Promise<void> {
  const unconfirmed = people.filter(isToConfirm)
  const eventId = idOf(unconfirmed[0]?.event)
  if (eventId !== null)
    await confirmAll(
      payload,
      eventId,
      unconfirmed.map(({ id }) => id),
    )
}

async function confirmAll(payload: Payload, eventId: string, ids: string[]): Promise<void> {
  await withEventLock(payload, eventId, async (locked) => {
    for (const id of ids) await confirmOne(payload, eventId, id, locked)
    await settleLocked(payload, eventId, locked, new Date())
    await queueSending(payload, locked.req)
  })
}

async function confirmOne(
  payload: Payload,
  eventId: string,
  id: string,
  { ledger, req }: LockedEvent,
): Promise<void> {
  const registration = await findRegistration(payload, id, req)
  if (!registration || !isToConfirm(registration)) return
  const sequence = (registration.mailSequence ?? 0) + 1
  const mail = { event: eventId, registration: id, occasion: sequence, sequence }
  for (const cause of owedBy(registration)) await oweMail(payload, { ...mail, cause }, req)
  await updateRegistration(
    payload,
    id,
    {
      ...confirmed,
      mailSequence: sequence,
      // What they hear now says how the event is now.
      ...(isUntold(registration) ? { eventRevision: ledger.toldRevision } : {}),
    },
    req,
  )
}

/** What has been kept back until now. Their employer is not asked for somebody who may not exist. */
function owedBy(registration: Registration): readonly MailCause[] {
  const { state } = registration
  if (state === 'afventer') return isUntold(registration) ? causesOf.afventer : ['godkend']
  if (!isUntold(registration)) return []
  return state === 'bekraeftet' || state === 'venteliste' || state === 'tilbudt' ? causesOf[state] : []
}

function isToConfirm(registration: Registration): boolean {
  return Boolean(registration.confirmBy) && !hasLeft(registration) && !registration.anonymisedAt
}
