import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Transaction } from '@/database/asOneStep'
import { firstStart } from '@/events/rules'
import type { Event, Registration } from '@/payload-types'
import { leftStates } from './rules'
import { seatRowsInSql } from './seatRowsInSql'
import type { Quota, Seatable, SeatEvent } from './types'

/** The fields of a registration that seats are given by. */
export const seatSelect = {
  anonymisedAt: true,
  approvedAt: true,
  confirmBy: true,
  createdAt: true,
  eventRevision: true,
  group: true,
  isAllOrNone: true,
  mailSequence: true,
  municipality: true,
  number: true,
  offeredUntil: true,
  priority: true,
  sentFrom: true,
  state: true,
} as const

export type SeatRow = Pick<Registration, keyof typeof seatSelect | 'id'>

/** Those with a seat or in line for one; the others no longer count. */
export async function readSeatRows(
  payload: Payload,
  eventId: string,
  req: Transaction = {},
): Promise<SeatRow[]> {
  const stored = await seatRowsInSql(payload, eventId)
  if (stored) return stored
  const { docs } = await payload.db.find<SeatRow>({
    collection: 'registrations',
    where: { and: [{ event: { equals: eventId } }, { state: { not_in: [...leftStates] } }] },
    pagination: false,
    select: seatSelect,
    req,
  })
  return docs
}

export function toSeatable(row: SeatRow): Seatable {
  return {
    id: row.id,
    state: row.state,
    number: row.number ?? Number.MAX_SAFE_INTEGER,
    priority: row.priority ?? 0,
    municipality: idOf(row.municipality),
    group: row.isAllOrNone && row.group ? row.group : null,
    isApproved: Boolean(row.approvedAt),
    offeredUntil: instant(row.offeredUntil),
    confirmBy: instant(row.confirmBy),
    sentFrom: row.sentFrom ?? null,
  }
}

/** An event as the rules see it. */
export function toSeatEvent(event: Event): SeatEvent {
  return {
    state: event.state,
    capacity: event.capacity ?? null,
    quotas: (event.quotas ?? []).flatMap(toQuota),
    startsAt: firstStart(event),
    offersFrom: instant(event.offersFrom ?? event.cancelBefore ?? event.signUpClosesAt),
    offerHours: event.offerHours ?? 48,
    hasWaitingList: event.hasWaitingList ?? true,
    needsApproval: event.needsApproval ?? false,
  }
}

function toQuota({ mode, municipality, releaseAt, seats }: NonNullable<Event['quotas']>[number]): Quota[] {
  const id = idOf(municipality)
  if (id === null || typeof seats !== 'number') return []
  return [{ municipality: id, seats, mode: mode ?? 'reserveret', releaseAt: instant(releaseAt) }]
}

function instant(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null
}
