import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'
import { type Transaction, writerOf } from './oneWriter'

type Act = () => unknown

/** A transaction of MongoDB, what is to follow it, and the one it was begun within. */
type UnderWay = {
  /** When it was written. */
  kept: Act[]
  /** When it was written or undone. */
  ended: Act[]
  isOver: boolean
  readonly around: UnderWay | null
}

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
  const mine = await underWay(req)
  if (mine) mine.kept.push(act)
  else await act()
}

/**
 * Does something when what is under way has ended, whether it was written or undone. Nothing when nothing is under way, and
 * nothing when the database can't say which of the two it was.
 */
export async function atEnd(payload: Payload, req: Transaction, act: Act): Promise<void> {
  const writer = writerOf(payload.db)
  if (writer) return writer.atEnd(act)
  const mine = await underWay(req)
  mine?.ended.push(act)
}

async function underWay({ transactionID }: Transaction): Promise<UnderWay | null> {
  const id = await transactionID
  return (id ? byId.get(id) : null) ?? current()
}

/** Lets {@link afterCommit} and {@link atEnd} know when a transaction of the database has come to an end. */
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
        const mine: UnderWay = { kept: [], ended: [], isOver: false, around: current() }
        store.enterWith(mine)
        return begun(mine, beginTransaction.call(db, options))
      }
      db.commitTransaction = async (given) => {
        const id = await given
        const { kept, ended } = await endedBy(id, () => commitTransaction.call(db, id))
        await followAll([...kept, ...ended], args.payload)
      }
      db.rollbackTransaction = async (given) => {
        const id = await given
        const { ended } = await endedBy(id, () => rollbackTransaction.call(db, id))
        await followAll(ended, args.payload)
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
async function endedBy(
  id: number | string,
  end: () => Promise<unknown>,
): Promise<Pick<UnderWay, 'ended' | 'kept'>> {
  const mine = byId.get(id)
  byId.delete(id)
  try {
    await end()
  } finally {
    if (mine) mine.isOver = true
  }
  return mine ?? { kept: [], ended: [] }
}

/** The innermost transaction that the caller is in and that is not over. */
function current(): UnderWay | null {
  let found = store.getStore() ?? null
  while (found?.isOver) found = found.around
  return found
}

/** What was written stays written, whatever becomes of what follows it. */
async function followAll(acts: Act[], { logger }: Payload): Promise<void> {
  for (const act of acts) {
    try {
      await act()
    } catch (err) {
      logger.error({ err, msg: 'Det, der skulle følge en ændring, gik ikke, som det skulle' })
    }
  }
}
