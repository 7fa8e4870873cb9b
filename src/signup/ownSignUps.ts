import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { groupBy } from '@/lib/groupBy'
import type { Event, Registration, User } from '@/payload-types'
import { toSeatEvent } from './readSeats'
import { isOver } from './rules'

export type Listed = { registration: Registration; event: Event }

/** The most that are listed. */
const mostListed = 200

/**
 * What an account is signed up for: by the account itself, or by its mail address, which is the administrator's or the
 * municipality's word and nobody's own to change.
 */
export async function ownSignUps(
  payload: Payload,
  { email, id }: Pick<User, 'email' | 'id'>,
): Promise<Listed[]> {
  return withEvents(payload, {
    and: [
      { or: [{ account: { equals: id } }, { email: { equals: email.toLowerCase() } }] },
      { anonymisedAt: { exists: false } },
    ],
  })
}

/**
 * Those whose seat waits for a municipality's word, as long as it can be given; `null` for every municipality, and those from
 * outside them.
 */
export async function awaitingApproval(
  payload: Payload,
  municipality: string | null,
  now = new Date(),
): Promise<Listed[]> {
  const listed = await withEvents(payload, {
    and: [
      { state: { equals: 'afventer' } },
      // Of somebody who may not exist nobody is asked.
      { confirmBy: { exists: false } },
      { anonymisedAt: { exists: false } },
      ...(municipality === null ? [] : [{ municipality: { equals: municipality } }]),
    ],
  })
  return listed.filter(({ event }) => event.needsApproval && !isOver(toSeatEvent(event), now))
}

type Query = Parameters<Payload['db']['find']>[0]['where']

async function withEvents(payload: Payload, where: Query): Promise<Listed[]> {
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where,
    limit: mostListed,
    pagination: false,
    sort: '-createdAt',
  })
  const ids = [...groupBy(docs, ({ event }) => idOf(event)).keys()].filter((id) => id !== null)
  const events = await payload.find({
    collection: 'events',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  const eventOf = new Map(events.docs.map((event) => [event.id, event]))
  return docs.flatMap((registration) => {
    const event = eventOf.get(idOf(registration.event) ?? '')
    return event ? [{ registration, event }] : []
  })
}
