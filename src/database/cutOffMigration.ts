import type { MigrateUpArgs, SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { createLocalReq } from 'payload'

export type SqliteMigration = { name: string; up: (args: MigrateUpArgs) => Promise<void> }

type Database = Pick<SQLiteAdapter, 'client' | 'payload'>
type Client = { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

/** A database whose statements go through `around`, which may leave them out. */
export function intercepting<Drizzle extends { run: (statement: never) => PromiseLike<unknown> }>(
  db: Drizzle,
  around: (run: () => PromiseLike<unknown>) => PromiseLike<unknown>,
): Drizzle {
  const run = (statement: never) => around(() => db.run(statement))
  return new Proxy(db, { get: (target, key) => (key === 'run' ? run : Reflect.get(target, key)) })
}

/**
 * How many of a migration's statements have been done in a database that has got no ledger row for it. The same is done
 * beside it in memory, one statement at a time, until the two have the same tables and indexes.
 *
 * @param before the migrations that the database has had
 * @returns `0` when it stands before the migration, `null` when it stands nowhere on the way
 */
export async function statementsDone(
  db: Database,
  before: SqliteMigration[],
  migration: SqliteMigration,
): Promise<number | null> {
  const { payload } = db
  const target = await schemaOf(db.client)
  const scratch = drizzle(':memory:')
  const req = await createLocalReq({}, payload)
  try {
    for (const { up } of before) await up({ db: scratch, payload, req })
    let count = 0
    let done = (await isLike(scratch.$client, target)) ? 0 : null
    const watched = intercepting(scratch, async (run) => {
      const outcome = await run()
      count += 1
      if (done === null && (await isLike(scratch.$client, target))) done = count
      return outcome
    })
    if (done === null) await migration.up({ db: watched, payload, req })
    return done
  } finally {
    scratch.$client.close()
  }
}

const isOurs = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

async function schemaOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    `SELECT name, tbl_name, sql FROM sqlite_master WHERE ${isOurs} ORDER BY type, name`,
  )
  return rows.map((row) => JSON.stringify(Object.values(row)))
}

async function isLike(client: Client, target: string[]): Promise<boolean> {
  // Hundreds of statements make hundreds of tables and indexes: they are only read when there are as many.
  const { rows } = await client.execute(`SELECT count(*) AS count FROM sqlite_master WHERE ${isOurs}`)
  if (Number(rows[0]?.count) !== target.length) return false
  return (await schemaOf(client)).join('\n') === target.join('\n')
}
