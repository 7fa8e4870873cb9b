import { setTimeout as wait } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import { type Step, type Steps, stepsOn } from './steps'

/** How long an operation may hold up all others: far longer than any takes that waits for nothing outside. */
const patienceMs = 60_000

/** How long another process, fx a backup or a command, may keep the file locked. */
const lockedMs = 15_000

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof SQLiteAdapter)[]

export type Transaction = Pick<Partial<PayloadRequest>, 'transactionID'>

type Writer = Pick<Steps, 'afterwards' | 'atEnd' | 'takeTurn'> & {
  isInStep: () => boolean
  /** Runs `work` as one transaction in which nobody else writes, from its first read on. */
  alone: <Outcome>(work: (req: Transaction) => Promise<Outcome>) => Promise<Outcome>
}

// The bundler gives pages, the admin and the API a copy of this module each; the writer of a database is one.
const global = globalThis as { portalWriters?: WeakMap<object, Writer> }
global.portalWriters ??= new WeakMap()
const writers = global.portalWriters

/** The one writer of a SQLite database; `null` for a database that sees to it itself. */
export function writerOf(db: object): Writer | null {
  return writers.get(db) ?? null
}

type Asked = { req?: Transaction }

/**
 * SQLite takes one writer, and Payload writes a document in many statements: the row, its lists, a version, jobs. Here all that
 * belongs to one operation is one transaction on a connection of its own, and operations take turns. Everything else is
 * read on another connection, which can't write and is held up by nothing.
 */
export function withOneWriter(adapter: DatabaseAdapterObj<SQLiteAdapter>): DatabaseAdapterObj<SQLiteAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const begun = new Map<number | string, Step>()
      let reading = db.drizzle
      let writing: typeof reading | null = null
      let connection: Client | null = null
      const steps = stepsOn({
        isFatal,
        patienceMs,
        report: (err) =>
          args.payload.logger.error({ err, msg: 'En ændring af databasen gik ikke, som den skulle' }),
        run: (sql) => runPatiently(() => connection, sql, renew),
      })
      const renew = async () => {
        connection?.close()
        connection = await openConnection(db)
        writing = drizzle(connection, { logger: db.logger || false, schema: db.schema }) as typeof reading
      }

      const asked = async ({ req }: Asked) => begun.get((await req?.transactionID) ?? '') ?? null
      const place = (step: Step | null) => (writing && step && steps.hasWritten(step) ? writing : reading)

      Object.defineProperty(db, 'drizzle', {
        configurable: true,
        enumerable: true,
        get: () => place(steps.current()),
        set: (value: typeof reading) => {
          reading = value
        },
      })

      for (const name of writes) {
        const original = db[name].bind(db) as (given: Asked) => Promise<unknown>
        const whole = async (given: Asked) =>
          writing ? steps.write(await asked(given), () => original(given)) : original(given)
        Object.assign(db, { [name]: whole })
      }

      const begin = (step: Step) => {
        begun.set(step.id, step)
        db.sessions[step.id] = sessionOf(() => place(step))
        return step.id
      }
      const end = (id: number | string) => {
        const step = begun.get(id)
        begun.delete(id)
        delete db.sessions[id]
        return step
      }
      // Not async: who calls it is in the step from here on, for which the next turn would be too late.
      db.beginTransaction = () => Promise.resolve(writing ? begin(steps.begin()) : null)
      db.commitTransaction = async (id) => {
        const step = end(await id)
        if (step) await steps.commit(step)
        else steps.assertUnbroken()
      }
      db.rollbackTransaction = async (id) => {
        const step = end(await id)
        if (step) await steps.rollBack(step)
      }

      const { connect, destroy } = db
      db.connect = async (options) => {
        if (db.client) await db.client.execute('PRAGMA query_only = OFF')
        steps.attend()
        await connect?.call(db, options)
        await renew()
        await db.client.execute('PRAGMA query_only = ON')
      }
      db.destroy = async () => {
        await destroy?.call(db)
        writing = null
        connection?.close()
        connection = null
        steps.forget()
      }
      writers.set(db, {
        afterwards: steps.afterwards,
        atEnd: steps.atEnd,
        takeTurn: steps.takeTurn,
        isInStep: () => steps.current() !== null,
        alone: (work) =>
          steps.alone(async (step) => {
            const transactionID = begin(step)
            try {
              return await work({ transactionID })
            } finally {
              end(transactionID)
            }
          }),
      })
      return db
    },
  }
}

/** The connection that writes, as safe as the one that reads. */
async function openConnection({ clientConfig, wal }: SQLiteAdapter): Promise<Client> {
  const connection = createClient(clientConfig)
  // The driver waits by standing still, and everybody with it: so it doesn't, and we ask again.
  await connection.execute('PRAGMA busy_timeout = 0')
  if (wal) {
    await connection.execute(`PRAGMA journal_size_limit = ${wal.journalSizeLimit}`)
    await connection.execute(`PRAGMA synchronous = ${wal.synchronous}`)
  }
  return connection
}

/**
 * Runs what begins, divides and ends a transaction, and waits where another process has the file. The driver lets go of a
 * `BEGIN` or a `COMMIT` that failed only when it is cleared away, and takes no savepoint until then: `executeMultiple` lets go
 * at once, and rolls back what is open when it is done.
 */
async function runPatiently(
  connection: () => Client | null,
  sql: string,
  renew: () => Promise<void>,
): Promise<void> {
  if (sql === 'COMMIT') return clientOf(connection()).executeMultiple(sql)
  if (!sql.startsWith('BEGIN')) {
    await clientOf(connection()).execute(sql)
    return
  }
  const givesUpAt = Date.now() + lockedMs
  for (let isFree = false; ; ) {
    const client = clientOf(connection())
    try {
      isFree = false
      await client.executeMultiple(sql)
      isFree = true
      await client.execute(sql)
      return
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || Date.now() >= givesUpAt) throw error
      // Somebody took it in the very same moment.
      if (isFree || codeOf(error) === 'SQLITE_BUSY_SNAPSHOT') await renew()
      await wait(20 + Math.random() * 30)
    }
  }
}

function clientOf(client: Client | null): Client {
  if (!client) throw new Error('Databasen er lukket')
  return client
}

/** After these SQLite may have rolled the whole transaction back by itself. */
const fatalCodes = /^SQLITE_(FULL|IOERR|NOMEM|CORRUPT|INTERRUPT|BUSY)/

function isFatal(error: unknown): boolean {
  return fatalCodes.test(codeOf(error))
}

function codeOf(error: unknown, left = 4): string {
  if (typeof error !== 'object' || error === null || left === 0) return ''
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) return error.code
  return 'cause' in error ? codeOf(error.cause, left - 1) : ''
}

/** What Payload looks a transaction's database up by. */
function sessionOf(place: () => unknown): SQLiteAdapter['sessions'][string] {
  const ended = () => Promise.resolve()
  return Object.defineProperty({ reject: ended, resolve: ended }, 'db', {
    get: place,
  }) as SQLiteAdapter['sessions'][string]
}
