import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Transaction } from '@/database/asOneStep'
import { patiently } from '@/database/patiently'
import type { Event, Registration } from '@/payload-types'
import { confirmed, isUntold } from './confirmBy'
import { type LockedEvent, withEventLock } from './eventLock'
import { findRegistration } from './findRegistration'
import type { MailCause, RegistrationReason } from './labels'
import { oweMail, queueSending } from './outbox'
import { readSeatRows, toSeatable, toSeatEvent } from './readSeats'
import { allocate, hasLeft, isOver, roomFor, seatedState } from './rules'
import type { Room } from './seats'
import { maySelfCancel } from './selfCancel'
import { causesOf, settleLocked, updateRegistration } from './settle'
import type { Seatable, SeatEvent } from './types'

/** Why something could not be done, for the caller to put in words. */
export type Refusal =
  | 'gone'
  | 'notNow'
  | 'tooLate'
  /** There are so many seats left that who is moved to the waiting list would be given one again at once. */
  | 'freeSeats'
  /** There is no seat left, or none for the municipality: only one that is given on purpose. */
  | Exclude<Room, 'room'>

export type Outcome = { kind: 'done'; registration: Registration } | { kind: 'refused'; refusal: Refusal }

type Decision =
  | { refusal: Refusal }
  | { data: Partial<Registration>; causes?: readonly MailCause[] }
  /** It is so already: a second click. */
  | 'unchanged'

type Situation = { event: Event; registration: Registration; now: Date; req: Transaction }

type Doing = {
  now?: Date
  /** Done in the same step, when something is changed: an entry in the audit log. */
  alongside?: (registration: Registration, req: Transaction) => Promise<void>
  /** For who holds the event's lock already. */
  locked?: LockedEvent
}

/** What changes, and which mails tell of it, given a registration as it is when it is its turn. */
type Decide = (situation: Situation) => Decision | Promise<Decision>

/**
 * Changes how somebody stands and gives the seat on, as one step under the event's lock. `decide` sees the registration as
 * it is when it is its turn.
 */
async function change(
  payload: Payload,
  registrationId: string,
  decide: Decide,
  { locked: held, ...doing }: Doing,
): Promise<Outcome> {
  if (held) return changeLocked(payload, registrationId, decide, { ...doing, locked: held })
  const known = await patiently(() => findRegistration(payload, registrationId))
  const eventId = known ? idOf(known.event) : null
  if (eventId === null) return { kind: 'refused', refusal: 'gone' }
  return withEventLock(payload, eventId, (locked) =>
    changeLocked(payload, registrationId, decide, { ...doing, locked }),
  )
}

type DoingLocked = Omit<Doing, 'locked'> & { locked: LockedEvent }

async function changeLocked(
  payload: Payload,
  registrationId: string,
  decide: Decide,
  { locked, now = new Date(), ...doing }: DoingLocked,
): Promise<Outcome> {
  const { req } = locked
  const changed = await writeChange(payload, registrationId, decide, { ...doing, locked, now })
  if (changed.kind !== 'changed') return changed
  await settleLocked(payload, changed.event, locked, now)
  await queueSending(payload, req)
  const registration = await findRegistration(payload, registrationId, req)
  return { kind: 'done', registration: registration ?? changed.registration }
}

/** `changed`: the seats are still to be given anew. */
type Written = Outcome | { kind: 'changed'; event: string; registration: Registration }

async function writeChange(
  payload: Payload,
  registrationId: string,
  decide: Decide,
  { alongside, locked, now = new Date() }: DoingLocked,
): Promise<Written> {
  const { ledger, req } = locked
  const registration = await findRegistration(payload, registrationId, req)
  const eventId = idOf(ledger.event)
  const where = { id: { equals: eventId } }
  const event = await payload.db.findOne<Event>({ collection: 'events', where, req })
  if (!registration || !event || registration.anonymisedAt) return { kind: 'refused', refusal: 'gone' }
  if (idOf(registration.event) !== event.id) return { kind: 'refused', refusal: 'gone' }
  const decision = await decide({ event, registration, now, req })
  if (decision === 'unchanged') return { kind: 'done', registration }
  if ('refusal' in decision) return { kind: 'refused', refusal: decision.refusal }
  const sequence = (registration.mailSequence ?? 0) + 1
  for (const cause of decision.causes ?? []) {
    await oweMail(
      payload,
      { event: event.id, registration: registration.id, cause, occasion: sequence, sequence },
      req,
    )
  }
  // Whoever is taken back is told by that how things stand, and not once more of what changed while they were gone.
  const told = hasLeft(registration) ? { eventRevision: ledger.toldRevision } : {}
  const data = { ...decision.data, ...told, mailSequence: sequence }
  await updateRegistration(payload, registration.id, data, req)
  await alongside?.(registration, req)
  return { kind: 'changed', event: event.id, registration }
}

type Leaving = Doing & { by: Extract<RegistrationReason, 'selv' | 'arrangoer'> }

/**
 * Takes somebody off: a seat, an offer or a place in line. Their own seat they can give up until the deadline; an offer and
 * a place in line at any time, and the organiser anything at any time.
 */
export async function cancelRegistration(
  payload: Payload,
  registrationId: string,
  { by, ...doing }: Leaving,
): Promise<Outcome> {
  return change(payload, registrationId, cancelling(by), doing)
}

/**
 * As {@link cancelRegistration} by the organiser, of several at one event. The seats go on when all of them have left.
 *
 * @returns how many were taken off, or had left before
 */
export async function cancelTogether(
  payload: Payload,
  eventId: string,
  registrationIds: string[],
  { now = new Date(), ...doing }: Omit<Doing, 'locked'> = {},
): Promise<number> {
  return withEventLock(payload, eventId, async (locked) => {
    const kinds: Written['kind'][] = []
    for (const id of registrationIds) {
      const { kind } = await writeChange(payload, id, cancelling('arrangoer'), { ...doing, locked, now })
      kinds.push(kind)
    }
    if (kinds.includes('changed')) {
      await settleLocked(payload, eventId, locked, now)
      await queueSending(payload, locked.req)
    }
    return kinds.filter((kind) => kind !== 'refused').length
  })
}

function cancelling(by: Leaving['by']): Decide {
  return ({ event, registration, now }) => {
    if (hasLeft(registration)) return 'unchanged'
    if (by === 'selv' && !maySelfCancel(event, registration, now)) return { refusal: 'tooLate' }
    if (hasAttended(registration)) return { refusal: 'notNow' }
    // Who has heard of nothing is told of nothing.
    return { data: leaving(by, now), causes: isUntold(registration) ? [] : ['afmeldt'] }
  }
}

/** Takes or declines an offered seat. After the deadline it is the next one's. */
export async function answerOffer(
  payload: Payload,
  registrationId: string,
  { isAccepted, ...doing }: Doing & { isAccepted: boolean },
): Promise<Outcome> {
  return change(
    payload,
    registrationId,
    ({ event, registration, now: at }) => {
      if (isAccepted && (registration.state === 'bekraeftet' || registration.state === 'afventer'))
        return 'unchanged'
      if (!isAccepted && registration.state === 'afmeldt') return 'unchanged'
      const isOpen = registration.offeredUntil && new Date(registration.offeredUntil) > at
      if (registration.state !== 'tilbudt') return { refusal: 'notNow' }
      if (!isOpen || isOver(toSeatEvent(event), at)) return { refusal: 'tooLate' }
      if (!isAccepted) return { data: leaving('selv', at), causes: ['afmeldt'] }
      const state = seatedState(toSeatEvent(event), { isApproved: Boolean(registration.approvedAt) })
      return { data: { ...confirmed, state, offeredUntil: null }, causes: causesOf[state] }
    },
    doing,
  )
}

/** The employer's word. The caller has made sure that it is theirs to give. */
export async function answerApproval(
  payload: Payload,
  registrationId: string,
  { isApproved, ...doing }: Doing & { isApproved: boolean },
): Promise<Outcome> {
  return change(
    payload,
    registrationId,
    ({ event, registration, now: at }) => {
      const { state } = registration
      if (isOver(toSeatEvent(event), at)) return { refusal: 'tooLate' }
      if (isApproved && registration.approvedAt) return 'unchanged'
      if (!['afventer', 'venteliste', 'tilbudt'].includes(state)) return { refusal: 'notNow' }
      if (!isApproved)
        return { data: { ...confirmed, state: 'afvist', reason: 'kommune' }, causes: ['afvist'] }
      // Settling, which follows, makes those confirmed who were waiting for this alone.
      return { data: { ...confirmed, approvedAt: at.toISOString() } }
    },
    doing,
  )
}

type Move = Doing & { to: 'bekraeftet' | 'venteliste'; isExtra?: boolean }

/**
 * The organiser moves somebody. To a seat out of turn while there is one for their municipality; beyond that only on
 * purpose (`isExtra`), and beyond the number of seats it is marked. Back to the waiting list at the end of the line.
 */
export async function moveByHand(
  payload: Payload,
  registrationId: string,
  { isExtra = false, to, ...doing }: Move,
): Promise<Outcome> {
  return change(
    payload,
    registrationId,
    async ({ event, now, registration, req }) => {
      if (registration.state === to) return 'unchanged'
      if (hasAttended(registration)) return { refusal: 'notNow' }
      const rows = (await readSeatRows(payload, event.id, req)).map(toSeatable)
      const others = rows.filter(({ id }) => id !== registration.id)
      if (to === 'venteliste') {
        const own = rows.find(({ id }) => id === registration.id)
        if (own && isSeatedAgain(toSeatEvent(event), others, own, now)) return { refusal: 'freeSeats' }
        return {
          data: {
            ...confirmed,
            state: 'venteliste',
            number: null,
            priority: 0,
            isExtra: false,
            offeredUntil: null,
            cancelledAt: null,
            reason: null,
          },
          causes: causesOf.venteliste,
        }
      }
      const room = roomFor(toSeatEvent(event), others, idOf(registration.municipality), now)
      if (room !== 'room' && !isExtra) return { refusal: room }
      return {
        data: {
          ...confirmed,
          state: 'bekraeftet',
          isExtra: room === 'full',
          approvedAt: registration.approvedAt ?? now.toISOString(),
          offeredUntil: null,
          cancelledAt: null,
          reason: null,
        },
        causes: causesOf.bekraeftet,
      }
    },
    doing,
  )
}

/** Whether somebody at the end of the line would be given a seat with the others. */
function isSeatedAgain(event: SeatEvent, others: Seatable[], own: Seatable, now: Date): boolean {
  const last: Seatable = {
    ...own,
    state: 'venteliste',
    number: Number.MAX_SAFE_INTEGER,
    priority: 0,
    confirmBy: null,
    sentFrom: null,
  }
  return allocate(event, [...others, last], now).some(({ id, to }) => id === own.id && to !== 'venteliste')
}

/** The organiser puts somebody before or behind the others in line. 0 is the usual place. */
export async function setPriority(
  payload: Payload,
  registrationId: string,
  { priority, ...doing }: Doing & { priority: number },
): Promise<Outcome> {
  return change(
    payload,
    registrationId,
    ({ registration }) => {
      if ((registration.priority ?? 0) === priority) return 'unchanged'
      if (registration.state !== 'venteliste' && registration.state !== 'modtaget')
        return { refusal: 'notNow' }
      return { data: { priority } }
    },
    doing,
  )
}

/** Attendance has been taken: what came of it is changed by attendance alone. */
function hasAttended({ state }: Registration): boolean {
  return state === 'deltog' || state === 'udeblev'
}

function leaving(reason: RegistrationReason, now: Date): Partial<Registration> {
  return {
    ...confirmed,
    state: 'afmeldt',
    reason,
    cancelledAt: now.toISOString(),
    offeredUntil: null,
    isExtra: false,
  }
}
