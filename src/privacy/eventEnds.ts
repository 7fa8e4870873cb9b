import type { Payload } from 'payload'
import type { Event } from '@/payload-types'

export type KnownEvent = Pick<Event, 'createdAt' | 'days' | 'id' | 'slug' | 'state' | 'title'>

/** Looks events up, each once, also those in the trash; `null` for one that is gone for good. */
export function eventLookup(payload: Payload): (id: string) => Promise<KnownEvent | null> {
  const known = new Map<string, Promise<KnownEvent | null>>()
  return (id) => {
    const found = known.get(id) ?? read(payload, id)
    known.set(id, found)
    return found
  }
}

export function endsOf(event: KnownEvent | null): string[] {
  return (event?.days ?? []).map(({ endsAt }) => endsAt)
}

async function read(payload: Payload, id: string): Promise<KnownEvent | null> {
  if (!id) return null
  return payload.db.findOne<KnownEvent & Event>({
    collection: 'events',
    where: { id: { equals: id } },
    select: { createdAt: true, days: true, slug: true, state: true, title: true },
  })
}
