import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Event, Registration } from '@/payload-types'
import { confirmList, listOf } from './confirm'
import { groupOfToken } from './groupLink'

export type OpenedList = { event: Event; people: Registration[] }

/** What the link of whoever signed others up opens, which confirms them; `null` for one that opens nothing. */
export async function openList(payload: Payload, token: string): Promise<OpenedList | null> {
  const group = groupOfToken(payload, token)
  if (group === null) return null
  await confirmList(payload, await listOf(payload, group))
  const people = await listOf(payload, group)
  const eventId = idOf(people[0]?.event)
  if (eventId === null) return null
  const event = await payload.db.findOne<Event>({ collection: 'events', where: { id: { equals: eventId } } })
  return event && { event, people }
}
