import { APIError, type CollectionBeforeChangeHook } from 'payload'
import type { Event } from '@/payload-types'
import { toSeatEvent } from '@/signup/readSeats'
import { concernedStates, isOver } from '@/signup/rules'

/**
 * An event that people are signed up for is called off before it is taken away: only that tells them. Once it is called off
 * or held it can go.
 */
export const callOffFirst: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isTrashed = Boolean(data.deletedAt)
  const isTakenDown = data._status === 'draft' && !req.context['audit:draft:events']
  if (operation !== 'update' || (!isTrashed && !isTakenDown)) return data
  const id = originalDoc?.id
  const event = await req.payload.db.findOne<Event>({
    collection: 'events',
    where: { id: { equals: id } },
    req,
  })
  if (event?._status !== 'published' || event.deletedAt) return data
  if (isOver(toSeatEvent(event), new Date())) return data
  const { docs } = await req.payload.db.find({
    collection: 'registrations',
    where: { and: [{ event: { equals: id } }, { state: { in: [...concernedStates] } }] },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs.length === 0) return data
  const message =
    'Der er tilmeldte, som ikke får besked, hvis arrangementet bare forsvinder. Sæt det til Aflyst og offentliggør først.'
  throw new APIError(message, 409, null, true)
}
