import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { isPassing, patiently } from '@/database/patiently'
import type { Event, Registration } from '@/payload-types'
import { withEventLock } from './eventLock'
import type { RegistrationReason } from './labels'
import { oweMail, queueSending } from './outbox'
import { hasLeft, leftStates, outlookFor, placeInLine } from './rules'
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
  answers: GivenAnswer[]
  needs: GivenAnswer[]
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
}

/**
 * What somebody is told on the page. `modtaget`: written down, but the seats could not be given just now. `frameldt`: the form
 * was sent before, and they have left since.
 */
export type Receipt = Participant & { outcome: Outlook | 'frameldt' | 'modtaget'; place: number | null }

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
    return written.map(({ participant }) => ({ ...participant, outcome: 'modtaget', place: null }))
  const refused = await refusedBefore(payload, written, settlement)
  return written.map((each) => receiptFor(each, settlement, refused))
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

async function writeOne(
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
  const tokenSalt = newSalt()
  const at = Date.now()
  const isGroup = order.participants.length > 1
  return {
    event: order.event.id,
    name: participant.name,
    email: participant.email,
    municipality: participant.municipality,
    workplace: participant.workplace,
    jobRole: participant.jobRole,
    answers: participant.answers,
    needs: participant.needs.length > 0 ? participant.needs : null,
    state: 'modtaget',
    reason: null,
    number: null,
    priority: 0,
    isExtra: false,
    // The same however often the form is sent, also when a first sending was cut off half-way.
    group: isGroup ? createHash('sha256').update(order.submission).digest('hex').slice(0, 32) : null,
    isAllOrNone: isGroup && order.together === 'samlet',
    bookedByName: order.bookedBy?.name ?? null,
    bookedByEmail: order.bookedBy?.email ?? null,
    account: order.account,
    approvedAt: null,
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
  const message = order.participants.map(({ email, name }) => `${name} (${email})`).join('\n')
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
  { event, now, seats }: Settlement,
  refused: ReadonlySet<string>,
): Receipt {
  if (id !== null) {
    const own = seats.find((seat) => seat.id === id)
    const outcome = own ? outcomeOf(own.state) : refused.has(id) ? 'fuldt' : 'frameldt'
    return { ...participant, outcome, place: placeInLine(seats, id) }
  }
  const outcome = outlookFor(event, seats, participant.municipality, now)
  const waiting = seats.filter(({ state }) => state === 'venteliste').length
  return { ...participant, outcome, place: outcome === 'venteliste' ? waiting + 1 : null }
}

function outcomeOf(state: Registration['state']): Receipt['outcome'] {
  if (hasLeft({ state })) return 'fuldt'
  if (state === 'modtaget' || state === 'afventer' || state === 'venteliste') return state
  return 'plads'
}
