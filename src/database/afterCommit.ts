import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'
import { type Transaction, writerOf } from './oneWriter'

type Act = () => unknown

/** A transaction of MongoDB, and the one it was begun within. */
type UnderWay = { acts: Act[]; isOver: boolean; readonly around: UnderWay | null }

type Followed = {
  byId: Map<number | string, UnderWay>
  store: AsyncLocalStorage<UnderWay | null>
}

// The bundler gives pages, the admin and the API a copy of this module each; the transactions are one.
const global = globalThis as { portalTransactions?: Followed }
global.portalTransactions ??= { byId: new Map(), store: new AsyncLocalStorage() }
const { byId, store } = global.portalTransactions

/** Whether the caller is in a transaction, told or not. */
export function isInTransaction(payload: Payload): boolean {
  const writer = writerOf(payload.db)
  return writer ? writer.isInStep() : current() !== null
}

/**
 * Does something when what is under way has been written for good: nobody is told of what may yet be undone, and nothing that
 * waits for the world outside holds up the database. At once when nothing is under way. Without a transaction in `req` it is
 * the one that the caller is in.
 */
export async function afterCommit(payload: Payload, req: Transaction, act: Act): Promise<void> {
  const writer = writerOf(payload.db)
  if (writer) return writer.afterwards(act)
  const id = await req.transactionID
  const mine = (id ? byId.get(id) : null) ?? current()
  if (mine) mine.acts.push(act)
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
      // Before any operation, as src/database/steps.ts does.
      store.run(null, () => undefined)
      // Not async: who calls it is in the transaction from here on.
      db.beginTransaction = (options) => {
        const mine: UnderWay = { acts: [], isOver: false, around: current() }
        store.enterWith(mine)
        return begun(mine, beginTransaction.call(db, options))
      }
      db.commitTransaction = async (given) => {
        const id = await given
        await commitTransaction.call(db, id)
        for (const act of end(id)) {
          // What was written stays written, whatever becomes of what follows it.
          await follow(act).catch((err: unknown) =>
            args.payload.logger.error({
              err,
              msg: 'Det, der skulle følge en ændring, gik ikke, som det skulle',
            }),
          )
        }
      }
      db.rollbackTransaction = async (given) => {
        const id = await given
        end(id)
        await rollbackTransaction.call(db, id)
      }
      return db
    },
  }
}

async function begun(
  mine: UnderWay,
  beginning: Promise<number | string | null>,
): Promise<number | string | null> {
  const id = await beginning.catch(() => null)
  if (id) byId.set(id, mine)
  else mine.isOver = true
  return beginning
}

/** @returns what is to follow it */
function end(id: number | string): Act[] {
  const mine = byId.get(id)
  byId.delete(id)
  if (!mine) return []
  mine.isOver = true
  return mine.acts
}

/** The innermost transaction that the caller is in and that is not over. */
function current(): UnderWay | null {
  let found = store.getStore() ?? null
  while (found?.isOver) found = found.around
  return found
}

async function follow(act: Act): Promise<void> {
  await act()
}
