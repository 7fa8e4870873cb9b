import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { inTransaction, type Transaction } from '@/database/asOneStep'
import { oneAtATime } from '@/database/oneAtATime'
import { isPassing, patiently } from '@/database/patiently'
import type { EventLedger } from '@/payload-types'

/**
 * Longer than any line of sign-ups takes, and than a replica set needs to find itself a new primary. Also longer than MongoDB
 * keeps the transaction of a process that was killed: a minute and a half, as it is set from the start.
 */
const patienceMs = 100_000

/** How often a row that is there already may be met: one that is there still, read anew, is no race. */
const mostTaken = 5

export type LockedEvent = { req: Transaction; ledger: EventLedger }

/**
 * Runs `work` while nobody else gives seats at the event, as one transaction. On SQLite by the writer's turn. On MongoDB, where
 * several processes write, within the process by waiting in line, and between them by first writing to the event's ledger; it
 * is done again when somebody else wrote first, or when the primary went away. So `work` must be able to run more than once,
 * and reads everything it decides by anew each time.
 *
 * @param begins called when it is its turn, before anything is read
 */
export async function withEventLock<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
  begins: () => void = () => undefined,
): Promise<Outcome> {
  if (payload.db.name !== 'mongoose') {
    return inTransaction(payload, async (req) => {
      begins()
      return work({ req, ledger: await ledgerOf(payload, eventId, req) })
    })
  }
  return oneAtATime(`event:${eventId}`, () => {
    begins()
    return untilItGoesThrough(payload, eventId, work)
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
      return await locked(payload, eventId, work)
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

async function locked<Outcome>(
  payload: Payload,
  eventId: string,
  work: (locked: LockedEvent) => Promise<Outcome>,
): Promise<Outcome> {
  const done = await inTransaction(payload, async (req) => {
    const ledger = await raiseLedger(payload, eventId, req)
    return ledger && { outcome: await work({ req, ledger }) }
  })
  if (done) return done.outcome
  // Made outside a transaction: two that make it at once would both have to begin again.
  await patiently(() => makeLedger(payload, eventId))
  return locked(payload, eventId, work)
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

async function findLedger(payload: Payload, eventId: string, req: Transaction): Promise<EventLedger | null> {
  return payload.db.findOne<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { equals: eventId } },
    req,
  })
}

async function ledgerOf(payload: Payload, eventId: string, req: Transaction): Promise<EventLedger> {
  return (await findLedger(payload, eventId, req)) ?? makeLedger(payload, eventId, req)
}

/** For an event that has none, unless it has one all the same. */
export async function makeLedger(
  payload: Payload,
  eventId: string,
  req: Transaction = {},
): Promise<EventLedger> {
  try {
    const data = { event: eventId, revision: 0, lastNumber: 0, toldRevision: 0 }
    await payload.db.create({ collection: 'event-ledgers', data, req, returning: false })
  } catch (error) {
    if (isPassing(error)) throw error
  }
  const made = await findLedger(payload, eventId, req)
  if (!made) throw new Error(`Arrangementet ${eventId} har ingen tilmeldingslås`)
  return made
}
