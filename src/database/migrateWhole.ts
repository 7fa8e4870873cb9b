import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type BaseDatabaseAdapter, createLocalReq, type DatabaseAdapterObj } from 'payload'
import { intercepting, type SqliteMigration, statementsDone } from './cutOffMigration'
import { patiently } from './patiently'

type Database = Pick<SQLiteAdapter, 'client' | 'drizzle' | 'payload'>

/** What a migration needs to be run, beside itself. */
type Run = { db: Database; migration: SqliteMigration; batch: number }

/**
 * Migrates in whole steps: a migration and its row in the ledger stand together or not at all, and the next start goes on
 * from there. On MongoDB Payload has it so, and what somebody else wrote first is done again.
 */
export function migratingWhole<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const migrate = db.migrate
      db.migrate = isSqlite(db)
        ? ({ migrations } = {}) => migrateWhole(db, migrations ?? db.prodMigrations ?? [])
        : (options) => patiently(() => migrate.call(db, options))
      return db
    },
  }
}

function isSqlite(db: object): db is SQLiteAdapter {
  return 'name' in db && db.name === 'sqlite'
}

/** On the one connection there is while starting, in which the settings are switched and the transaction stands. */
async function migrateWhole(db: Database, migrations: SqliteMigration[]): Promise<void> {
  const ledger = await readLedger(db)
  const batch = Math.max(0, ...ledger.values()) + 1
  for (const [index, migration] of migrations.entries()) {
    if (ledger.has(migration.name)) continue
    db.payload.logger.info(`Opdaterer databasen: ${migration.name}`)
    await migrateOne({ db, migration, batch }, migrations.slice(0, index))
  }
}

async function migrateOne(run: Run, before: SqliteMigration[]): Promise<void> {
  try {
    await inOneTransaction(run, 0)
  } catch (error) {
    const { message } = rootOf(error)
    if (!isOfTheSchema(message)) throw failed(run.migration, message)
    // Versions before this one migrated statement by statement. What one of them was cut off in is finished.
    const done = await statementsDone(run.db, before, run.migration)
    if (done === 0) throw failed(run.migration, message)
    if (done === null) throw unknownSchema(run.migration, message)
    run.db.payload.logger.info(
      `Fortsætter opdateringen ${run.migration.name}, som en tidligere udgave blev afbrudt i efter ${done} trin`,
    )
    await inOneTransaction(run, done).catch((again: unknown) => {
      throw failed(run.migration, rootOf(again).message)
    })
  }
}

/** What SQLite said. Around it stands the statement with what was to be written, which is somebody's and not for a log. */
function rootOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return error.cause instanceof Error ? rootOf(error.cause) : error
}

/** Whether a table, an index or a column is there already, or isn't there. */
function isOfTheSchema(message: string): boolean {
  return /already exists|duplicate column|no such (table|column|index)/.test(message)
}

function failed({ name }: SqliteMigration, message: string): Error {
  return new Error(
    `Opdateringen ${name} kunne ikke gennemføres. Intet er ændret. Databasen svarede: ${message}`,
  )
}

async function inOneTransaction({ batch, db, migration }: Run, done: number): Promise<void> {
  const { client, payload } = db
  // A table that is made anew is dropped on the way, which would take the rows that refer to it. Within a transaction
  // SQLite doesn't listen to this, so what migrations say about it themselves does nothing.
  await client.execute('PRAGMA foreign_keys = OFF')
  try {
    await client.execute('BEGIN IMMEDIATE')
    const broken = await brokenReferences(db)
    const req = await createLocalReq({}, payload)
    await migration.up({ db: await skipping(db, done), payload, req })
    await assertNoneBroken(db, broken)
    await client.execute({
      sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, ?)',
      args: [randomUUID(), migration.name, batch],
    })
    await client.execute('COMMIT')
  } catch (error) {
    // SQLite has ended the transaction already when the disk is full, and says so.
    await client.execute('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await client.execute('PRAGMA foreign_keys = ON')
  }
}

/** The database for a migration of which the first statements have been done. */
async function skipping(db: Database, done: number): Promise<Database['drizzle']> {
  if (done === 0) return db.drizzle
  await emptyHalfCopied(db)
  let count = 0
  return intercepting(db.drizzle, (run) => (count++ < done ? Promise.resolve() : run()))
}

/** A table that is being made anew may have its rows or not yet: they are copied again while the old one is there. */
async function emptyHalfCopied({ client }: Database): Promise<void> {
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const names = rows.map(({ name }) => String(name))
  for (const name of names) {
    if (!name.startsWith('__new_') || !names.includes(name.slice('__new_'.length))) continue
    await client.execute(`DELETE FROM "${name}"`)
  }
}

async function readLedger({ client }: Database): Promise<Map<string, number>> {
  const table = await client.execute("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
  if (table.rows.length === 0) return new Map()
  const { rows } = await client.execute('SELECT name, batch FROM payload_migrations')
  return new Map(rows.map(({ batch, name }) => [String(name), Number(batch)]))
}

/** How many rows of which table refer to something in which table that isn't there. */
async function brokenReferences({ client }: Database): Promise<Map<string, number>> {
  const { rows } = await client.execute(
    'SELECT "table" || \' → \' || parent AS "between", count(*) AS "count" FROM pragma_foreign_key_check GROUP BY 1',
  )
  return new Map(rows.map(({ between, count }) => [String(between), Number(count)]))
}

async function assertNoneBroken(db: Database, before: Map<string, number>) {
  const broken = [...(await brokenReferences(db))].filter(([key, count]) => count > (before.get(key) ?? 0))
  if (broken.length === 0) return
  throw new Error(`rækker ville pege på noget, som ikke findes (${broken.map(([key]) => key).join(', ')})`)
}

function unknownSchema({ name }: SqliteMigration, message: string): Error {
  return new Error(
    `Databasen svarer ikke til nogen udgave af portalen, så opdateringen ${name} kan ikke gennemføres (${message}). Intet er ændret. Læg sikkerhedskopien fra før opdateringen tilbage, og start igen.`,
  )
}
