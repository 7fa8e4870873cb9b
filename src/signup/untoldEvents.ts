import type { Payload, Where } from 'payload'
import { idOf } from '@/access/municipality'
import { groupBy } from '@/lib/groupBy'
import type { Event, EventLedger, Registration } from '@/payload-types'
import { concernedStates } from './rules'
import { isTold } from './told'

/** The fields of an event that say whether there is something to tell. */
export const toldSelect = {
  _status: true,
  address: true,
  days: true,
  deletedAt: true,
  onlineLink: true,
  place: true,
  state: true,
} as const

/**
 * Those of the events that have been changed, or called off, without everybody hearing of it: the process died between saving
 * the event and queueing the job that tells, or the job gave up. At most two reads, however many events there are.
 */
export async function untoldEvents(payload: Payload, events: Event[], now: Date): Promise<string[]> {
  const eventOf = new Map(events.filter((event) => isToTell(event, now)).map((event) => [event.id, event]))
  if (eventOf.size === 0) return []
  const { docs: ledgers } = await payload.db.find<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { in: [...eventOf.keys()] } },
    pagination: false,
    select: { event: true, told: true, toldRevision: true },
  })
  const untold = ledgers.filter(({ event: id, told }) => {
    const event = eventOf.get(id)
    return event !== undefined && !isTold(told, event)
  })
  return [...untold.map(({ event }) => event), ...(await halfTold(payload, ledgers))]
}

/** As in settling: what is no draft, or was called off and then taken down; and of what is over only that it was called off. */
function isToTell({ _status, days, deletedAt, state }: Event, now: Date): boolean {
  if (state === 'aflyst') return true
  const isShown = _status === 'published' && !deletedAt
  const isPast = Boolean(days?.length) && (days ?? []).every(({ endsAt }) => new Date(endsAt) < now)
  return isShown && !isPast
}

/** Where only some of those concerned were told of the latest change. */
async function halfTold(payload: Payload, ledgers: EventLedger[]): Promise<string[]> {
  const changed = ledgers.filter(({ toldRevision }) => toldRevision > 0)
  if (changed.length === 0) return []
  const { docs } = await payload.db.find<Pick<Registration, 'event' | 'id'>>({
    collection: 'registrations',
    where: {
      and: [
        { state: { in: concernedStates.filter((state) => state !== 'modtaget') } },
        { anonymisedAt: { exists: false } },
        { or: [...groupBy(changed, ({ toldRevision }) => toldRevision)].map(behind) },
      ],
    },
    pagination: false,
    select: { event: true },
  })
  return docs.flatMap(({ event }) => idOf(event) ?? [])
}

function behind([revision, ledgers]: [number, EventLedger[]]): Where {
  const isThere: Where = { event: { in: ledgers.map(({ event }) => event) } }
  const hasNotHeard: Where = { eventRevision: { less_than: revision } }
  return { and: [isThere, hasNotHeard] }
}
