import { groupBy } from '@/lib/groupBy'
import type { RegistrationState } from './labels'
import { type Room, Seats } from './seats'
import type { Outlook, Seatable, SeatChange, SeatEvent, SeatsLeft } from './types'
import { UnconfirmedSeats } from './unconfirmedSeats'

/**
 * Who has a seat: pure decisions, with no reading and no writing. The same function serves sign-up, cancellation, raised
 * capacity, released quotas and offers that run out, and running it again on what it gave changes nothing.
 */

/** Those who have a seat, or have one kept for them. */
const seatedStates = ['afventer', 'bekraeftet', 'tilbudt', 'deltog', 'udeblev'] as const

/** Those who are in line for one. */
const inLineStates = ['modtaget', 'venteliste'] as const

/** Those who count on the event, or hope to. */
export const concernedStates = ['modtaget', 'afventer', 'bekraeftet', 'tilbudt', 'venteliste'] as const

/** Those whose seat is theirs, also once it has been seen whether they came. */
export const participantStates = ['bekraeftet', 'deltog', 'udeblev'] as const

/** Those who no longer count. */
export const leftStates = ['afmeldt', 'afvist'] as const

const hourMs = 60 * 60 * 1000

/** An offer that leaves less time than this to answer it is not made; the organiser rings instead. */
const shortestOfferMs = hourMs

export function hasSeat({ state }: { state: RegistrationState }): boolean {
  return seatedStates.some((seated) => seated === state)
}

export function isConcerned({ state }: { state: RegistrationState }): boolean {
  return concernedStates.some((concerned) => concerned === state)
}

export function isParticipant({ state }: { state: RegistrationState }): boolean {
  return participantStates.some((participant) => participant === state)
}

export function hasLeft({ state }: { state: RegistrationState }): boolean {
  return leftStates.some((left) => left === state)
}

function isInLine({ state }: { state: RegistrationState }): boolean {
  return inLineStates.some((waiting) => waiting === state)
}

/** Nobody gets a seat any more: called off, held, or begun. */
export function isOver({ startsAt, state }: SeatEvent, now: Date): boolean {
  return state === 'aflyst' || state === 'afholdt' || (startsAt !== null && startsAt <= now)
}

/**
 * Gives the seats of an event to those in line.
 *
 * Line: priority first, then number. Whoever can't be seated shuts the way for those behind of the same municipality, and
 * for all who need one of the common seats when that is what is lacking. So nobody is overtaken by a later one of the same
 * quota, and another quota's seats are not held up. A group that comes together or not at all is one place in line; one
 * that could never be seated as things stand shuts nothing.
 *
 * @returns only what changes, in the order it is decided; confirmed seats are never taken back, also when there have come
 *   to be fewer seats than people in them
 */
export function allocate(event: SeatEvent, registrations: Seatable[], now: Date): SeatChange[] {
  const lapsed = registrations.flatMap((registration) => {
    const reason = lapseOf(event, registration, now)
    return reason ? [change(registration, 'afmeldt', { reason })] : []
  })
  const isGone = new Set(lapsed.map(({ id }) => id))
  const staying = registrations.filter(({ id }) => !isGone.has(id))
  if (isOver(event, now)) {
    const late = staying.filter(({ state }) => state === 'modtaget')
    return [...lapsed, ...late.map((each) => change(each, 'afvist', { reason: 'lukket' }))]
  }
  const approved = staying
    .filter(({ isApproved, state }) => state === 'afventer' && (isApproved || !event.needsApproval))
    .map((registration) => change(registration, 'bekraeftet'))
  return [...lapsed, ...approved, ...seatLine(event, staying, now)]
}

/** Why somebody is off the list by time alone; `null` when they aren't. Nobody is turned away from what has begun. */
function lapseOf(
  event: SeatEvent,
  { confirmBy, offeredUntil, state }: Seatable,
  now: Date,
): 'ubekraeftet' | 'udloebet' | null {
  if (state === 'tilbudt' && offeredUntil !== null && offeredUntil <= now) return 'udloebet'
  const isUnconfirmed = isConcerned({ state }) && confirmBy !== null && confirmBy <= now
  return isUnconfirmed && !isOver(event, now) ? 'ubekraeftet' : null
}

function seatLine(event: SeatEvent, registrations: Seatable[], now: Date): SeatChange[] {
  const seated = registrations.filter(hasSeat)
  const seats = new Seats(event, seated, now)
  const unconfirmed = new UnconfirmedSeats(seated)
  const changes: SeatChange[] = []
  for (const unit of unitsOf(registrations.filter(isInLine))) {
    // They keep their place in line, and it is theirs as soon as the link is opened. Meanwhile they hold nobody up.
    if (unconfirmed.areTooMany(unit)) continue
    const given = unit.map((registration) => seatFor(event, registration, now))
    const isSeated = given.every((seat) => seat !== null) && seats.take(unit)
    if (isSeated) {
      changes.push(...given.filter((seat) => seat !== null))
      unconfirmed.add(unit)
      continue
    }
    // Without a waiting list those turned away are gone, and hold nobody up; those who wait from before still do.
    const stays = event.hasWaitingList || unit.some(({ state }) => state === 'venteliste')
    if (stays && canEverBeSeated(event, unit, now)) seats.shutFor(unit)
    for (const registration of unit.filter(({ state }) => state === 'modtaget')) {
      changes.push(
        stays ? change(registration, 'venteliste') : change(registration, 'afvist', { reason: 'fuldt' }),
      )
    }
  }
  return changes
}

/** Whether there would be room for all of a unit if nobody else came, as the seats and quotas stand. */
function canEverBeSeated(event: SeatEvent, unit: Seatable[], now: Date): boolean {
  return unit.length === 1 || new Seats(event, [], now).take(unit)
}

/** What a seat would be to somebody in line: theirs, theirs when approved, or an offer. `null`: too late to offer. */
function seatFor(event: SeatEvent, registration: Seatable, now: Date): SeatChange | null {
  if (registration.state === 'venteliste' && event.offersFrom !== null && event.offersFrom <= now) {
    const offeredUntil = offerDeadline(event, now)
    return offeredUntil && change(registration, 'tilbudt', { offeredUntil })
  }
  return change(registration, seatedState(event, registration))
}

/** How somebody who gets a seat stands: confirmed, or waiting for the employer's word. */
export function seatedState(
  { needsApproval }: Pick<SeatEvent, 'needsApproval'>,
  { isApproved }: Pick<Seatable, 'isApproved'>,
): 'afventer' | 'bekraeftet' {
  return needsApproval && !isApproved ? 'afventer' : 'bekraeftet'
}

/** When an offer made now has to be answered: within its hours, and an hour before the event at the latest. */
function offerDeadline({ offerHours, startsAt }: SeatEvent, now: Date): Date | null {
  const full = now.getTime() + offerHours * hourMs
  const latest = startsAt === null ? full : startsAt.getTime() - hourMs
  const deadline = Math.min(full, latest)
  return deadline - now.getTime() < shortestOfferMs ? null : new Date(deadline)
}

/** Those in line, groups together at the place of their foremost. */
function unitsOf(waiting: Seatable[]): Seatable[][] {
  const line = [...waiting].sort(byPlace)
  const groups = groupBy(line, ({ group, id }) => (group === null ? `alone ${id}` : `group ${group}`))
  return [...groups.values()]
}

/** Priority first, then number. */
export function byPlace(a: Seatable, b: Seatable): number {
  return b.priority - a.priority || a.number - b.number || a.id.localeCompare(b.id)
}

/** Whether there is a seat for one more of a municipality, whoever is in line. */
export function roomFor(
  event: SeatEvent,
  registrations: Seatable[],
  municipality: string | null,
  now: Date,
): Room {
  return new Seats(event, registrations.filter(hasSeat), now).roomFor(municipality)
}

function change(
  { id, state }: Seatable,
  to: RegistrationState,
  more: Pick<SeatChange, 'offeredUntil' | 'reason'> = {},
): SeatChange {
  return { id, from: state, to, ...more }
}

/** The place of somebody on the waiting list, from 1; `null` for whoever is not on it. */
export function placeInLine(registrations: Seatable[], id: string): number | null {
  const line = registrations.filter(({ state }) => state === 'venteliste').sort(byPlace)
  const index = line.findIndex((registration) => registration.id === id)
  return index < 0 ? null : index + 1
}

/** What a newcomer of a municipality would get now. Asked of the very function that gives the seats. */
export function outlookFor(
  event: SeatEvent,
  registrations: Seatable[],
  municipality: string | null,
  now: Date,
): Outlook {
  const newcomer = { municipality, group: null, confirmBy: null, sentFrom: null }
  const [outlook] = outlooksFor(event, registrations, [newcomer], now)
  return outlook === undefined || outlook === 'modtaget' ? 'fuldt' : outlook
}

export type Newcomer = Pick<Seatable, 'confirmBy' | 'group' | 'municipality' | 'sentFrom'>

/** What each of some who came one after the other would get; `modtaget`: nothing before the mailed link is opened. */
export function outlooksFor(
  event: SeatEvent,
  registrations: Seatable[],
  newcomers: Newcomer[],
  now: Date,
): (Outlook | 'modtaget')[] {
  const made = newcomers.map(
    (newcomer, index): Seatable => ({
      ...newcomer,
      id: `newcomer ${index}`,
      state: 'modtaget',
      number: Number.MAX_SAFE_INTEGER - newcomers.length + index,
      priority: 0,
      isApproved: false,
      offeredUntil: null,
    }),
  )
  const given = new Map(allocate(event, [...registrations, ...made], now).map(({ id, to }) => [id, to]))
  return made.map(({ confirmBy, id }) => {
    const to = given.get(id)
    if (to === 'bekraeftet') return 'plads'
    if (to === 'afventer' || to === 'venteliste') return to
    return to === undefined && confirmBy ? 'modtaget' : 'fuldt'
  })
}

/** What there is left of an event. While somebody waits for the common seats, none of them is free to a newcomer. */
export function seatsLeft(event: SeatEvent, registrations: Seatable[], now: Date): SeatsLeft {
  const seats = new Seats(event, registrations.filter(hasSeat), now)
  const isOpenTo = (municipality: string | null) =>
    ['plads', 'afventer'].includes(outlookFor(event, registrations, municipality, now))
  const kept = event.quotas.filter(
    ({ mode, releaseAt }) => mode === 'reserveret' && (releaseAt === null || releaseAt > now),
  )
  return {
    capacity: event.capacity,
    taken: registrations.filter(hasSeat).length,
    free: event.capacity === null ? null : isOpenTo(null) ? seats.common() : 0,
    reserved: [...groupBy(kept, ({ municipality }) => municipality)].map(([municipality, rows]) => ({
      municipality,
      left: isOpenTo(municipality) ? Math.min(seats.keptLeft(municipality), seats.left()) : 0,
      releaseAt: rows[0]?.releaseAt ?? null,
    })),
    waiting: registrations.filter(({ state }) => state === 'venteliste').length,
  }
}
