import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { employerOccasion, isReemployed } from '@/signup/corrected'
import { oweMail } from '@/signup/outbox'
import { toSeatEvent } from '@/signup/readSeats'
import { isOver } from '@/signup/rules'

/** Whose seat waits for its employer's word, and turns out to have another employer: that one has not been asked. */
export const askNewEmployer: CollectionBeforeChangeHook<Registration> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc || !isReemployed(data, originalDoc)) return data
  const { anonymisedAt, approvedAt, id, state, updatedAt } = originalDoc
  const event = idOf(originalDoc.event)
  if (event === null || state !== 'afventer' || approvedAt || anonymisedAt) return data
  const held = await req.payload.db.findOne<Event>({
    collection: 'events',
    where: { id: { equals: event } },
    req,
  })
  if (!held?.needsApproval || isOver(toSeatEvent(held), new Date())) return data
  const occasion = employerOccasion(idOf(data.municipality), updatedAt)
  await oweMail(req.payload, { event, registration: id, cause: 'godkend', occasion }, req)
  return data
}
