import { setTimeout as wait } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { isPassing, patiently } from '@/database/patiently'
import { readableAddress } from '@/lib/readableAddress'
import type { Event, Registration } from '@/payload-types'
import { confirmByOf, sentFromOf } from './confirmBy'
import { withEventLock } from './eventLock'
import { groupOf } from './groupLink'
import type { RegistrationReason } from './labels'
import { oweMail, queueSending } from './outbox'
import { hasLeft, leftStates, outlookFor, outlooksFor, placeInLine } from './rules'
import type { GivenAnswer } from './schema'
import { type Settlement, settleLocked } from './settle'
import { settleTogether } from './settleTogether'
import { hashOfToken, newSalt, tokenOf } from './token'
import type { Outlook } from './types'

/** One person as the form has it, checked. The address is lower-case. */
export type Participant = {
  name: string
  email: string
  /** `null` for somebody from outside the eleven. */
  municipality: string | null
  workplace: string | null
  jobRole: string | null
  /** `null`, as `needs`, where whoever signs them up is not asked: what they answered before stays. */
  answers: GivenAnswer[] | null
  needs: GivenAnswer[] | null
}

export type SignUp = {
  /** Published, and open for sign-up: the caller has looked. */
  event: Event
  participants: [Participant, ...Participant[]]
  /** The same for every sending of the same form, however often it is sent. */
  submission: string
  /** `samlet`: all of them or none. Of no meaning for one. */
  together: 'samlet' | 'enkeltvis'
  /** Who signs others up. */
  bookedBy: { name: string; email: string } | null
  /** The account of whoever signs up themselves. */
  account: string | null
  /** The network of somebody without an account, who is asked to open the mailed link. `null` for accounts and staff. */
  sentFrom?: string | null
}

/**
 * What somebody is told on the page. `modtaget`: written down, but the seats could not be given just now. `frameldt`: the form
 * was sent before, and they have left since.
 */
export type Receipt = Participant & {
  outcome: Outlook | 'frameldt' | 'modtaget'
  place: number | null
  /** Until when the mailed link is to be opened; `null` when it needn't be. */
  confirmBy: Date | null
}

/** `id` only where the registration is this order's; `known` always. */
type Written = { id: string | null; known: string; participant: Participant }

/**
 * Signs people up. They are written down first, so that a request is never lost, and one address is one registration; then
 * the seats are given. Sending the same form again gives the same answer.
 *
 * An address that is signed up already gets a mail that says so. The receipt says what a newcomer would have got, so that a
 * stranger can't find out who takes part.
 */
export async function signUp(payload: Payload, order: SignUp): Promise<Receipt[]> {
  const { settlement, written } = await (order.participants.length > 1
    ? writeGroup(payload, order)
    : writeSingle(payload, order))
  if (!settlement)
    return written.map(({ participant }) => ({
      ...participant,
      outcome: 'modtaget',
      place: null,
      confirmBy: confirmByFor(order, new Date()),
    }))
  const refused = await refusedBefore(payload, written, settlement)
  const asNewcomers = newcomerReceipts(payload, order, written, settlement)
  // Of a list that waits for its link, who takes part already would show in what is left for the others.
  const isListAsked = written.length > 1 && confirmByFor(order, settlement.now) !== null
  return written.map((each, index) => {
    const asNewcomer = asNewcomers[index]
    return asNewcomer && (each.id === null || isListAsked)
      ? asNewcomer
      : receiptFor(each, settlement, refused)
  })
}

function confirmByFor({ event, sentFrom }: SignUp, now: Date): Date | null {
  return sentFrom ? confirmByOf(event, now) : null
}

/** How long somebody who has been written down waits to hear of a seat. After that a mail tells them. */
const answersWithinMs = 30_000

type WrittenDown = { written: Written[]; settlement: Settlement | null }

async function writeSingle(payload: Payload, order: SignUp): Promise<WrittenDown> {
  const [participant] = order.participants
  const written = [await patiently(() => writeOne(payload, order, participant, {}))]
  try {
    const silence = wait(answersWithinMs, null, { ref: false })
    return { written, settlement: await Promise.race([settleTogether(payload, order.event.id), silence]) }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Pladserne kunne ikke gives nu; de gives af en opgave' })
    return { written, settlement: null }
  }
}

/** Within the lock, so that nobody gives seats to a part of the group. */
async function writeGroup(payload: Payload, order: SignUp): Promise<WrittenDown> {
  return withEventLock(payload, order.event.id, async (locked) => {
    const written: Written[] = []
    for (const participant of order.participants) {
      written.push(await writeOne(payload, order, participant, locked.req))
    }
    await oweReceipt(payload, order, written, locked.req)
    const settlement = await settleLocked(payload, order.event.id, locked, new Date())
    await queueSending(payload, locked.req)
    return { written, settlement }
  })
}

/** As one who holds the event's lock, who settles it afterwards; or without it. */
export async function writeOne(
  payload: Payload,
  order: SignUp,
  participant: Participant,
  req: Transaction,
): Promise<Written> {
  const known = await findKnown(payload, order, participant, req)
  if (known) return writeOver(payload, order, participant, known, req)
  try {
    const made = await payload.db.create({
      collection: 'registrations',
      data: rowOf(payload, order, participant),
      req,
    })
    return { id: String(made.id), known: String(made.id), participant }
  } catch (error) {
    if (req.transactionID || isPassing(error)) throw error
    // Somebody else wrote the same address down in between: the same form, sent twice, or another.
    const other = await findKnown(payload, order, participant, req)
    if (!other) throw error
    return writeOver(payload, order, participant, other, req)
  }
}

function findKnown(
  payload: Payload,
  order: SignUp,
  { email }: Participant,
  req: Transaction,
): Promise<Registration | null> {
  return payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: order.event.id } }, { email: { equals: email } }] },
    select: { state: true, submission: true },
    req,
  })
}

/** The address has been here before. */
async function writeOver(
  payload: Payload,
  order: SignUp,
  participant: Participant,
  known: Pick<Registration, 'id' | 'state' | 'submission'>,
  req: Transaction,
): Promise<Written> {
  if (known.submission === order.submission) return { id: known.id, known: known.id, participant }
  if (hasLeft(known)) {
    const { mailSequence: _kept, ...row } = rowOf(payload, order, participant)
    const renewed = await payload.db.updateOne({
      collection: 'registrations',
      where: { and: [{ id: { equals: known.id } }, { state: { in: [...leftStates] } }] },
      data: row,
      req,
    })
    if (renewed) return { id: known.id, known: known.id, participant }
    const other = await findKnown(payload, order, participant, req)
    if (other?.submission === order.submission) return { id: other.id, known: other.id, participant }
  }
  await oweMail(
    payload,
    { event: order.event.id, registration: known.id, cause: 'allerede', occasion: order.submission },
    req,
  )
  await queueSending(payload, req)
  return { id: null, known: known.id, participant }
}

function rowOf(payload: Payload, order: SignUp, participant: Participant) {
  const { answers, needs } = participant
  const tokenSalt = newSalt()
  const at = Date.now()
  const isGroup = order.participants.length > 1
  const confirmBy = confirmByFor(order, new Date(at))
  return {
    event: order.event.id,
    name: participant.name,
    email: participant.email,
    municipality: participant.municipality,
    workplace: participant.workplace,
    jobRole: participant.jobRole,
    ...(answers ? { answers } : {}),
    ...(needs ? { needs: needs.length > 0 ? needs : null } : {}),
    state: 'modtaget',
    reason: null,
    number: null,
    priority: 0,
    isExtra: false,
    group: isGroup ? groupOf(order.submission) : null,
    isAllOrNone: isGroup && order.together === 'samlet',
    bookedByName: order.bookedBy?.name ?? null,
    bookedByEmail: order.bookedBy?.email ?? null,
    account: order.account,
    approvedAt: null,
    confirmBy: confirmBy?.toISOString() ?? null,
    sentFrom: confirmBy && order.sentFrom ? sentFromOf(payload, order.event.id, order.sentFrom) : null,
    offeredUntil: null,
    cancelledAt: null,
    evaluatedAt: null,
    attendance: null,
    submission: order.submission,
    tokenSalt,
    tokenHash: hashOfToken(tokenOf(payload, tokenSalt)),
    mailSequence: 0,
    eventRevision: 0,
    // In the order they are listed, also within a millisecond.
    createdAt: new Date(at + order.participants.indexOf(participant)).toISOString(),
    updatedAt: new Date(at).toISOString(),
  }
}

/**
 * To whoever signed others up: what was sent, and not how it went, which is for the others to know. Also when all of them were
 * signed up before: a receipt that doesn't come would tell a stranger so. The row says itself where it goes.
 */
async function oweReceipt(
  payload: Payload,
  order: SignUp,
  written: Written[],
  req: Transaction,
): Promise<void> {
  const registration = (written.find(({ id }) => id !== null) ?? written[0])?.known
  if (!order.bookedBy || !registration) return
  const subject = order.bookedBy.email
  const message = order.participants
    .map(({ email, name }) => `${name} (${readableAddress(email)})`)
    .join('\n')
  await oweMail(
    payload,
    { event: order.event.id, registration, cause: 'samlet', occasion: order.submission, subject, message },
    req,
  )
}

/**
 * Those whom the settling before this one left without a seat: somebody else's, which began as soon as they were written
 * down, or that of an earlier sending of the same form.
 */
async function refusedBefore(
  payload: Payload,
  written: Written[],
  { seats }: Settlement,
): Promise<ReadonlySet<string>> {
  const settled = new Set(seats.map(({ id }) => id))
  const gone = written.flatMap(({ id }) => (id === null || settled.has(id) ? [] : [id]))
  if (gone.length === 0) return new Set()
  const reasons: RegistrationReason[] = ['fuldt', 'lukket']
  const where: Where = {
    and: [{ id: { in: gone } }, { state: { equals: 'afvist' } }, { reason: { in: reasons } }],
  }
  // They are written down: what passes must not look to them as if they weren't.
  const { docs } = await patiently(() =>
    payload.db.find<Registration>({
      collection: 'registrations',
      where,
      pagination: false,
      select: { state: true },
    }),
  )
  return new Set(docs.map(({ id }) => id))
}

function receiptFor(
  { id, participant }: Written,
  { seats }: Settlement,
  refused: ReadonlySet<string>,
): Receipt {
  const own = seats.find((seat) => seat.id === id)
  const outcome = own ? outcomeOf(own.state) : refused.has(id ?? '') ? 'fuldt' : 'frameldt'
  const place = id === null ? null : placeInLine(seats, id)
  return { ...participant, outcome, place, confirmBy: own?.confirmBy ?? null }
}

/** What everybody on the form would have got, had the portal known none of them. */
function newcomerReceipts(
  payload: Payload,
  order: SignUp,
  written: Written[],
  { event, now, seats }: Settlement,
): Receipt[] {
  const own = new Set(written.map(({ id }) => id))
  const others = seats.filter(({ id }) => !own.has(id))
  const confirmBy = confirmByFor(order, now)
  const sentFrom = confirmBy && order.sentFrom ? sentFromOf(payload, order.event.id, order.sentFrom) : null
  const group = written.length > 1 && order.together === 'samlet' ? order.submission : null
  // Where nobody is asked to open anything, each is told of alone, beside those who were written down with them.
  const outlooks = confirmBy
    ? outlooksFor(
        event,
        others,
        order.participants.map(({ municipality }) => ({ municipality, group, confirmBy, sentFrom })),
        now,
      )
    : order.participants.map(({ municipality }) => outlookFor(event, seats, municipality, now))
  let waiting = (confirmBy ? others : seats).filter(({ state }) => state === 'venteliste').length
  return order.participants.map((participant, index) => {
    const outcome = outlooks[index] ?? 'modtaget'
    if (outcome !== 'venteliste') return { ...participant, outcome, place: null, confirmBy }
    if (confirmBy) waiting += 1
    return { ...participant, outcome, place: confirmBy ? waiting : waiting + 1, confirmBy }
  })
}

function outcomeOf(state: Registration['state']): Receipt['outcome'] {
  if (hasLeft({ state })) return 'fuldt'
  if (state === 'modtaget' || state === 'afventer' || state === 'venteliste') return state
  return 'plads'
}
