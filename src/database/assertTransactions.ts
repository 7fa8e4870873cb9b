import type { Payload } from 'payload'

/**
 * Payload turns transactions off without a word when MongoDB is no replica set. We rely on them, so that stops the start.
 *
 * @throws Error naming `DATABASE_URI` when the database gives no transactions
 */
export async function assertTransactions(payload: Payload): Promise<void> {
  if (payload.db.name !== 'mongoose') return
  const transaction = await payload.db.beginTransaction()
  if (!transaction) {
    throw new Error('DATABASE_URI: MongoDB skal køre som replikasæt, og adressen skal have ?replicaSet=…')
  }
  await payload.db.rollbackTransaction(transaction)
}
