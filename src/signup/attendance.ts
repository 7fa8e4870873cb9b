import type { Payload } from 'payload'
import { z } from 'zod'
import { idOf } from '@/access/municipality'
import type { Transaction } from '@/database/asOneStep'
import type { Event, Registration } from '@/payload-types'
import { danishDayOf } from '@/privacy/rules'
import type { Outcome } from './actions'
import { type LockedEvent, withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import { queueSending } from './outbox'
import { isParticipant } from './rules'
import { settleLocked, updateRegistration } from './settle'

const daysPresent = z.array(z.string())

/** The days somebody was ticked off on, as `2026-12-03`; `null` while nobody has ticked or unticked them. */
export function attendanceIn(value: unknown): string[] | null {
  return daysPresent.safeParse(value).data ?? null
}

/** The calendar day of an instant in Denmark, `2026-12-03`. */
export const dayKey = danishDayOf

/** The days of an event that people are ticked off on: two sessions on the same date are one day. */
export function daysOf({ days }: Pick<Event, 'days'>): string[] {
  return [...new Set((days ?? []).map(({ startsAt }) => dayKey(startsAt)))].sort()
}

/** What the attendance comes to: whoever was there on at least one of the days has taken part. */
export function attendanceOutcome(present: string[] | null): 'deltog' | 'udeblev' {
  return (present ?? []).length > 0 ? 'deltog' : 'udeblev'
}

type Doing = {
  now?: Date
  /** Done in the same step: an entry in the audit log. */
  alongside?: (registration: Registration, req: Transaction) => Promise<void>
}

type Mark = Doing & { day: string; isPresent: boolean }

/**
 * Ticks somebody off for a day that has come, or takes the tick away. When the list has been closed, what the attendance
 * comes to is worked out anew for the one person.
 */
export async function markAttendance(
  payload: Payload,
  registrationId: string,
  { alongside, day, isPresent, now = new Date() }: Mark,
): Promise<Outcome> {
  const known = await findRegistration(payload, registrationId)
  const eventId = known ? idOf(known.event) : null
  if (eventId === null) return { kind: 'refused', refusal: 'gone' }
  return withEventLock(payload, eventId, async ({ req }): Promise<Outcome> => {
    const registration = await findRegistration(payload, registrationId, req)
    const event = await findEvent(payload, eventId, req)
    if (!registration || !event || registration.anonymisedAt) return { kind: 'refused', refusal: 'gone' }
    if (!isParticipant(registration)) return { kind: 'refused', refusal: 'notNow' }
    if (!daysOf(event).includes(day)) return { kind: 'refused', refusal: 'gone' }
    if (day > dayKey(now)) return { kind: 'refused', refusal: 'notNow' }
    const before = attendanceIn(registration.attendance)
    const others = (before ?? []).filter((each) => each !== day)
    const present = isPresent ? [...others, day].sort() : others
    const isSame = before !== null && before.includes(day) === isPresent
    if (isSame) return { kind: 'done', registration }
    const isClosed = registration.state !== 'bekraeftet'
    const data = { attendance: present, ...(isClosed ? { state: attendanceOutcome(present) } : {}) }
    await updateRegistration(payload, registrationId, data, req)
    await alongside?.(registration, req)
    return { kind: 'done', registration: { ...registration, ...data } }
  })
}

export type Closing = { kind: 'closed'; attended: number; absent: number } | { kind: 'refused' }

type Close = {
  now?: Date
  alongside?: (counts: { attended: number; absent: number }, req: Transaction) => Promise<void>
}

/**
 * Closes the list of an event whose last day has come: participants become `deltog` or `udeblev`. Closing again takes in
 * those who have got a seat since.
 */
export async function closeAttendance(
  payload: Payload,
  eventId: string,
  { alongside, now = new Date() }: Close = {},
): Promise<Closing> {
  return withEventLock(payload, eventId, async (locked): Promise<Closing> => {
    const event = await findEvent(payload, eventId, locked.req)
    const last = event ? daysOf(event).at(-1) : undefined
    if (!event || event.state === 'aflyst' || last === undefined || last > dayKey(now))
      return { kind: 'refused' }
    const counts = await markAll(payload, eventId, locked, now)
    await alongside?.(counts, locked.req)
    return { kind: 'closed', ...counts }
  })
}

async function markAll(payload: Payload, eventId: string, locked: LockedEvent, now: Date) {
  const { req } = locked
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: eventId } }, { state: { equals: 'bekraeftet' } }] },
    pagination: false,
    req,
  })
  const counts = { attended: 0, absent: 0 }
  for (const { attendance, id } of docs) {
    const present = attendanceIn(attendance) ?? []
    const state = attendanceOutcome(present)
    counts[state === 'deltog' ? 'attended' : 'absent'] += 1
    await updateRegistration(payload, id, { state, attendance: present }, req)
  }
  await settleLocked(payload, eventId, locked, now)
  await queueSending(payload, req)
  return counts
}

async function findEvent(payload: Payload, id: string, req: Transaction): Promise<Event | null> {
  return payload.db.findOne<Event>({ collection: 'events', where: { id: { equals: id } }, req })
}
