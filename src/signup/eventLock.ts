import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { isPassing, patiently } from '@/database/patiently'
import { inEventLine, restoreHalfSaved } from '@/database/wholeEvents'
import type { EventLedger } from '@/payload-types'
import { clearLeftovers } from './leftovers'

/**
 * Longer than any line of sign-ups takes, and than a replica set needs to find itself a new primary. Also longer than MongoDB
 * keeps the transaction of a process that was killed: a minute and a half, as it is set from the start.
 */
const patienceMs = 100_000

/** How often a row that is there already may be met: one that is there still, read anew, is no race. */
const mostTaken = 5

export type LockedEvent = { req: Transaction; ledger: EventLedger }

/**
 * Runs `work` while nobody else gives seats at the event. Within a process by waiting in line; on MongoDB, where there are
 * several, in a transaction that first writes to the event's ledger and is done again when somebody else wrote first, or when
 * the primary went away. So `work` must be able to run more than once, and reads everything it decides by anew each time.
 *
 * @param begins called when it is its turn, before anything is read
 */
export async function withEventLock<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
  begins: () => void = () => undefined,
): Promise<Outcome> {
  return inEventLine(eventId, () => {
    begins()
    return payload.db.name === 'mongoose'
      ? untilItGoesThrough(payload, eventId, work)
      : inSteps(payload, eventId, work)
  })
}

async function untilItGoesThrough<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
): Promise<Outcome> {
  const givesUpAt = performance.now() + patienceMs
  let taken = 0
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(payload, eventId, work)
    } catch (error) {
      if (performance.now() >= givesUpAt || !(isPassing(error) || (isTaken(error) && ++taken <= mostTaken)))
        throw error
      await wait(Math.random() * Math.min(20 * attempt, 500))
    }
  }
}

/**
 * Whether a row was turned down because somebody else had written it first: read anew, it is there. What is refused for any
 * other reason is refused the next time too, and everybody in the event's line would wait for it.
 */
function isTaken(error: unknown): boolean {
  // Payload's own, which it makes of a refusal by a unique index. Mongoose's, of the same name, has no `data`.
  return error instanceof Error && error.name === 'ValidationError' && 'data' in error
}

async function inTransaction<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
): Promise<Outcome> {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('DATABASE_URI: databasen giver ingen transaktioner')
  try {
    const req = { transactionID }
    const ledger = await raiseLedger(payload, eventId, req)
    if (ledger) {
      const outcome = await work({ req, ledger })
      await payload.db.commitTransaction(transactionID)
      return outcome
    }
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID).catch(() => undefined)
    throw error
  }
  // Made outside a transaction: two that make it at once would both have to begin again.
  await payload.db.rollbackTransaction(transactionID).catch(() => undefined)
  await patiently(() => makeLedger(payload, eventId))
  return inTransaction(payload, eventId, work)
}

/** Writes to the ledger, so that of two transactions one has to begin again. `null` when the event has none yet. */
async function raiseLedger(payload: Payload, eventId: string, req: Transaction): Promise<EventLedger | null> {
  const data: Record<string, unknown> = { revision: { $inc: 1 } }
  const raised: unknown = await payload.db.updateOne({
    collection: 'event-ledgers',
    where: { event: { equals: eventId } },
    data,
    req,
  })
  return raised as EventLedger | null
}

/** Events whose last piece of work went all the way. The bundler may give several copies of this module to one process. */
const global = globalThis as { portalWholeEvents?: Set<string> }
global.portalWholeEvents ??= new Set()
const whole = global.portalWholeEvents

/** Without transactions: what a process that died, or an error, left half done is cleared away before the next begins. */
async function inSteps<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
): Promise<Outcome> {
  const ledger = (await findLedger(payload, eventId)) ?? (await makeLedger(payload, eventId))
  if (!whole.delete(eventId)) {
    await restoreHalfSaved(payload.db, eventId)
    await clearLeftovers(payload, eventId)
  }
  const outcome = await work({ req: {}, ledger })
  whole.add(eventId)
  return outcome
}

async function findLedger(payload: Payload, eventId: string): Promise<EventLedger | null> {
  return payload.db.findOne<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { equals: eventId } },
  })
}

async function makeLedger(payload: Payload, eventId: string): Promise<EventLedger> {
  try {
    const data = { event: eventId, revision: 0, lastNumber: 0, toldRevision: 0 }
    await payload.db.create({ collection: 'event-ledgers', data, returning: false })
  } catch (error) {
    if (isPassing(error)) throw error
  }
  const made = await findLedger(payload, eventId)
  if (!made) throw new Error(`Arrangementet ${eventId} har ingen tilmeldingslås`)
  return made
}
