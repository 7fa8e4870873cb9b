import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'
import { type Transaction, writerOf } from './oneWriter'

type Act = () => unknown

// The bundler gives pages, the admin and the API a copy of this module each; the transactions are one.
const global = globalThis as { portalActsByTransaction?: Map<number | string, Act[]> }
global.portalActsByTransaction ??= new Map()
const waiting = global.portalActsByTransaction

/**
 * Does something when what is under way has been written for good: nobody is told of what may yet be undone, and nothing that
 * waits for the world outside holds up the database. At once when nothing is under way.
 */
export async function afterCommit(payload: Payload, req: Transaction, act: Act): Promise<void> {
  const writer = writerOf(payload.db)
  if (writer) return writer.afterwards(act)
  const id = await req.transactionID
  const acts = id ? waiting.get(id) : undefined
  if (acts) acts.push(act)
  else await act()
}

/** Lets {@link afterCommit} know when a transaction of the database has come to an end. */
export function followingCommits<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const { beginTransaction, commitTransaction, rollbackTransaction } = db
      db.beginTransaction = async (options) => {
        const id = await beginTransaction.call(db, options)
        if (id) waiting.set(id, [])
        return id
      }
      db.commitTransaction = async (given) => {
        const id = await given
        const acts = waiting.get(id) ?? []
        await commitTransaction.call(db, id)
        waiting.delete(id)
        for (const act of acts) await act()
      }
      db.rollbackTransaction = async (given) => {
        const id = await given
        waiting.delete(id)
        await rollbackTransaction.call(db, id)
      }
      return db
    },
  }
}
