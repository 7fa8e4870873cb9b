import type { Payload } from 'payload'
import type { Event, EventLedger } from '@/payload-types'
import { toldPair } from '@/signup/told'
import { firstStart } from './rules'

/** When a moved event was to begin, as those who signed up had been told; `null` where it isn't known or is the same. */
export async function previousStart(payload: Payload, event: Event): Promise<string | null> {
  if (event.state !== 'flyttet') return null
  const ledger = await payload.db.findOne<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { equals: String(event.id) } },
  })
  const before = toldPair.safeParse(ledger?.told).data?.before?.days[0]?.startsAt ?? null
  return before === firstStart(event)?.toISOString() ? null : before
}
