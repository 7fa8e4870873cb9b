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
  const givesUpAt = Date.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(payload, eventId, work)
    } catch (error) {
      if (Date.now() >= givesUpAt || !mayGoThrough(error)) throw error
      await wait(Math.random() * Math.min(20 * attempt, 500))
    }
  }
}

/**
 * When a commit's fate is unknown the work is done again too: giving seats anew to those who have them changes nothing. Nor
 * does a row that somebody else wrote first end it: read anew, it is there.
 */
function mayGoThrough(error: unknown): boolean {
  return isPassing(error) || (error instanceof Error && error.name === 'ValidationError')
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
