import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import type { Event, EventLedger, Registration } from '@/payload-types'
import { confirmed, firstAsked, isUntold } from './confirmBy'
import { type LockedEvent, withEventLock } from './eventLock'
import type { MailCause } from './labels'
import { oweMail, queueSending } from './outbox'
import { readSeatRows, type SeatRow, toSeatable, toSeatEvent } from './readSeats'
import { allocate, hasLeft, isConcerned } from './rules'
import { changeText, isSame, nextTold, type Told, toldOf, toldPair } from './told'
import type { Seatable, SeatChange, SeatEvent } from './types'

type Settling = {
  now?: Date
  /** Called when it is its turn, before anything is read. */
  begins?: () => void
}

/** How everybody stands once the seats are given; those who had left before are not among them. */
export type Settlement = { event: SeatEvent; seats: Seatable[]; now: Date }

/** Gives the event's seats to those in line and owes everybody concerned a mail. Doing it again changes nothing. */
export async function settleEvent(
  payload: Payload,
  eventId: string,
  { begins, now }: Settling = {},
): Promise<Settlement | null> {
  return withEventLock(
    payload,
    eventId,
    (locked) => settleLocked(payload, eventId, locked, now ?? new Date()),
    begins,
  )
}

/** The fields of an event that seats are given by, and that participants are told of. */
const eventSelect = {
  _status: true,
  address: true,
  cancelBefore: true,
  capacity: true,
  days: true,
  deletedAt: true,
  hasWaitingList: true,
  needsApproval: true,
  offerHours: true,
  offersFrom: true,
  onlineLink: true,
  place: true,
  quotas: true,
  signUpClosesAt: true,
  state: true,
} as const

/** As {@link settleEvent}, for those who hold the lock and have written something of their own first. */
export async function settleLocked(
  payload: Payload,
  eventId: string,
  { ledger, req }: LockedEvent,
  now: Date,
): Promise<Settlement | null> {
  const event = await payload.db.findOne<Event>({
    collection: 'events',
    where: { id: { equals: eventId } },
    select: eventSelect,
    req,
  })
  if (!event) return null
  const read = await readSeatRows(payload, eventId, req)
  const seatEvent = toSeatEvent(event)
  const told = revisionOf(event, ledger)
  // One that is called off and then taken down at once is told of all the same.
  const isShown = event._status === 'published' && !event.deletedAt
  if (!isShown && event.state !== 'aflyst') {
    return { event: seatEvent, seats: read.map(toSeatable), now }
  }
  const { lastNumber, numbers } = numbersFor(ledger, read)
  if (lastNumber !== ledger.lastNumber || told.news) {
    await updateLedger(payload, ledger, { lastNumber, ...told.news }, req)
  }
  const rows = read.map((row) => ({ ...row, number: numbers.get(row.id) ?? row.number ?? null }))
  const seatables = rows.map(toSeatable)
  const changeOf = new Map(allocate(seatEvent, seatables, now).map((change) => [change.id, change]))
  let isAnyOwed = changeOf.size > 0
  const listsTold = new Set<string>()
  for (const row of rows.sort(byNumber)) {
    const change = changeOf.get(row.id)
    if (change) {
      const causes = causesFor(row, change, listsTold)
      await applyChange(payload, event, row, change, { causes, eventRevision: told.revision, now }, req)
    } else if (await announce(payload, event, row, told, now, req)) isAnyOwed = true
    else if (numbers.has(row.id) && (await askToOpen(payload, event, row, req))) isAnyOwed = true
    // Moved to the end of the line by hand, where they stay.
    if (!change && numbers.has(row.id)) await updateRegistration(payload, row.id, { number: row.number }, req)
  }
  if (isAnyOwed) await queueSending(payload, req)
  const seats = seatables.map((each) => ({ ...each, state: changeOf.get(each.id)?.to ?? each.state }))
  return { event: seatEvent, seats, now }
}

function byNumber(a: SeatRow, b: SeatRow): number {
  return (a.number ?? 0) - (b.number ?? 0)
}

/** Newcomers' places in line: in the order they were written down. */
function numbersFor({ lastNumber }: EventLedger, rows: SeatRow[]) {
  const newcomers = rows
    .filter(({ anonymisedAt, number }) => typeof number !== 'number' && !anonymisedAt)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
  return {
    lastNumber: lastNumber + newcomers.length,
    numbers: new Map(newcomers.map(({ id }, index) => [id, lastNumber + 1 + index])),
  }
}

type Revision = { revision: number; before: Told | null; now: Told; news: Partial<EventLedger> | null }

/** Counts up when the event's time, place or being held is another than those who signed up have been told. */
function revisionOf(event: Event, ledger: EventLedger): Revision {
  const known = toldPair.safeParse(ledger.told).data ?? null
  const now = toldOf(event)
  if (known && isSame(known.now, now)) {
    return { revision: ledger.toldRevision, before: known.before, now: known.now, news: null }
  }
  const revision = known ? ledger.toldRevision + 1 : ledger.toldRevision
  const news = { told: nextTold(known, now), toldRevision: revision }
  return { revision, before: known?.now ?? null, now, news }
}

/** Owes a mail to somebody who has not been told of the event's latest change. @returns whether one was owed */
async function announce(
  payload: Payload,
  event: Event,
  row: SeatRow,
  told: Revision,
  now: Date,
  req: Transaction,
): Promise<boolean> {
  const isBehind = (row.eventRevision ?? 0) < told.revision
  if (row.anonymisedAt || !isBehind || !isConcerned(row) || row.state === 'modtaget' || isUntold(row))
    return false
  const isPast = told.now.days.length > 0 && told.now.days.every(({ endsAt }) => new Date(endsAt) < now)
  if (isPast && !told.now.isCancelled) return false
  const sequence = (row.mailSequence ?? 0) + 1
  const mail = { event: event.id, registration: row.id, occasion: `r${told.revision}`, sequence }
  if (told.now.isCancelled) await oweMail(payload, { ...mail, cause: 'aflyst' }, req)
  else await oweMail(payload, { ...mail, cause: 'aendring', message: changeText(told) }, req)
  await updateRegistration(payload, row.id, { mailSequence: sequence, eventRevision: told.revision }, req)
  return true
}

/** The mails that are owed to whoever comes to stand so; the employer is asked as soon as it is their turn. */
export const causesOf = {
  afventer: ['afventer', 'godkend'],
  bekraeftet: ['bekraeftet'],
  venteliste: ['venteliste'],
  tilbudt: ['tilbud'],
} as const satisfies Partial<Record<SeatChange['to'], MailCause[]>>

/** @param listsTold the lists whose sender one of these changes tells already */
function causesFor(row: SeatRow, { reason, to }: SeatChange, listsTold: Set<string>): readonly MailCause[] {
  if (isUntold(row)) {
    // They have heard of nothing, so there is nothing to take back; whoever sent the list is told once.
    if (reason !== 'ubekraeftet' || listsTold.has(row.group ?? '')) return []
    listsTold.add(row.group ?? '')
    return ['udloebet']
  }
  // The employer is not asked for somebody who may not exist.
  if (to === 'afventer') return row.confirmBy ? ['afventer'] : causesOf.afventer
  if (to === 'bekraeftet' || to === 'venteliste' || to === 'tilbudt') return causesOf[to]
  return [reason === 'udloebet' || reason === 'ubekraeftet' ? 'udloebet' : 'afvist']
}

/** Owes a mail to somebody who has signed up and gets neither a seat nor a place on the waiting list before they open it. */
async function askToOpen(payload: Payload, event: Event, row: SeatRow, req: Transaction): Promise<boolean> {
  if (row.state !== 'modtaget' || !row.confirmBy || isUntold(row)) return false
  const occasion = firstAsked(row.confirmBy)
  await oweMail(payload, { event: event.id, registration: row.id, cause: 'aabn', occasion }, req)
  return true
}

type Applying = { causes: readonly MailCause[]; eventRevision: number; now: Date }

/** Changes the registration and owes the mail that tells of it, which is not sent before the registration is as it says. */
async function applyChange(
  payload: Payload,
  event: Event,
  row: SeatRow,
  { offeredUntil, reason, to }: SeatChange,
  { causes, eventRevision, now }: Applying,
  req: Transaction,
): Promise<void> {
  const sequence = (row.mailSequence ?? 0) + 1
  const mail = { event: event.id, registration: row.id, occasion: sequence, sequence }
  for (const cause of causes) await oweMail(payload, { ...mail, cause }, req)
  await updateRegistration(
    payload,
    row.id,
    {
      state: to,
      number: row.number ?? null,
      reason: reason ?? null,
      offeredUntil: offeredUntil?.toISOString() ?? null,
      mailSequence: sequence,
      eventRevision,
      ...(to === 'afmeldt' ? { cancelledAt: now.toISOString() } : {}),
      ...(hasLeft({ state: to }) ? confirmed : {}),
    },
    req,
  )
}

/** Written beneath the collection's hooks, which would have the event settled again for each. */
export async function updateRegistration(
  payload: Payload,
  id: string,
  data: Partial<Registration>,
  req: Transaction,
): Promise<void> {
  await payload.db.updateOne({
    collection: 'registrations',
    id,
    data: { ...data, updatedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}

/** Also as the holder of the lock has it, who may settle once more. */
async function updateLedger(
  payload: Payload,
  ledger: EventLedger,
  data: Partial<EventLedger>,
  req: Transaction,
): Promise<void> {
  await payload.db.updateOne({ collection: 'event-ledgers', id: ledger.id, data, req, returning: false })
  Object.assign(ledger, data)
}
