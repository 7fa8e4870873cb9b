import { setTimeout as wait } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { oneAtATime } from './oneAtATime'

export type Transaction = Pick<Partial<PayloadRequest>, 'transactionID'>

const tries = 12

/**
 * Reads and writes as one step: what `work` has read is still so when it writes. On MongoDB by a transaction, done again
 * when somebody else wrote first, so `work` must be able to run more than once; on SQLite, which has one process, by waiting
 * in line under `key`.
 */
export async function asOneStep<Outcome>(
  payload: Payload,
  key: string,
  work: (req: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  if (payload.db.name !== 'mongoose') return oneAtATime(key, () => work({}))
  for (let attempt = 1; ; attempt++) {
    const transactionID = await payload.db.beginTransaction()
    if (transactionID === null) throw new Error('DATABASE_URI: databasen giver ingen transaktioner')
    try {
      const outcome = await work({ transactionID })
      await payload.db.commitTransaction(transactionID)
      return outcome
    } catch (error) {
      await payload.db.rollbackTransaction(transactionID)
      if (attempt >= tries || !isConflict(error)) throw error
      await wait(Math.random() * 20 * attempt)
    }
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
