import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { type Transaction, writerOf } from './oneWriter'

export type { Transaction }

const tries = 12

/**
 * Reads and writes as one step: what `work` has read is still so when it writes, and all that it writes stands or falls
 * together. On MongoDB it is done again when somebody else wrote first, so `work` must be able to run more than once.
 *
 * @param around what it is a part of already, and stands or falls with
 */
export async function asOneStep<Outcome>(
  payload: Payload,
  work: (req: Transaction) => Promise<Outcome>,
  around: Transaction = {},
): Promise<Outcome> {
  if (around.transactionID) return work(around)
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(payload, work)
    } catch (error) {
      if (attempt >= tries || !isConflict(error)) throw error
      await wait(Math.random() * 20 * attempt)
    }
  }
}

/**
 * A transaction: on SQLite the writer's turn, on MongoDB one that fails when somebody else has written first.
 *
 * @throws Error naming `DATABASE_URI` when the database gives none
 */
export async function inTransaction<Outcome>(
  payload: Payload,
  work: (req: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const writer = writerOf(payload.db)
  if (writer) return writer.alone(work)
  // What the caller does meanwhile, fx another beside it, is not within it.
  await null
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('DATABASE_URI: databasen giver ingen transaktioner')
  try {
    const outcome = await work({ transactionID })
    await payload.db.commitTransaction(transactionID)
    return outcome
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID).catch(() => undefined)
    throw error
  }
}

/** MongoDB's word for «somebody else wrote to the same document first». */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const isWriteConflict = 'code' in error && error.code === 112
  const labels: unknown = 'errorLabels' in error ? error.errorLabels : []
  return (
    isWriteConflict ||
    (Array.isArray(labels) && labels.some((label) => label === 'TransientTransactionError'))
  )
}
