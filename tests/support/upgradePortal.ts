import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { BasePayload, createLocalReq, type Payload, type SanitizedConfig } from 'payload'
import { intercepting, type SqliteMigration } from '@/database/cutOffMigration'
import type { SqliteClient } from './rawDatabase'

/** A SQLite file as an earlier version of the portal left it. */
export type EarlierDatabase = {
  client: SqliteClient
  /** Runs a migration as the landed versions did: statement by statement, broken off after some of them. */
  cutOff: (migration: SqliteMigration, statements: number) => Promise<void>
  /** Opens it with the portal of today, or with one that has got other migrations. */
  upgrade: (others?: SqliteMigration[]) => Promise<Payload>
  close: () => Promise<void>
}

/** Makes the database that a number of migrations make. */
export async function earlierDatabase(payload: Payload, done: SqliteMigration[]): Promise<EarlierDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-upgrade-'))
  const uri = `file:${path.join(folder, 'portal.db')}`
  const db = drizzle(uri)
  const client = db.$client as unknown as SqliteClient
  const req = await createLocalReq({}, payload)
  // What isn't to last needs no waiting for the disk.
  await client.execute('PRAGMA synchronous = OFF')
  await client.execute('PRAGMA foreign_keys = OFF')
  await client.execute('BEGIN')
  for (const { name, up } of done) {
    await up({ db, payload, req })
    await client.execute({
      sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 1)',
      args: [randomUUID(), name],
    })
  }
  await client.execute('COMMIT')
  let portal: Payload | null = null
  return {
    client,
    cutOff: async ({ up }, statements) => {
      await client.execute('PRAGMA foreign_keys = ON')
      let count = 0
      const broken = intercepting(asLanded(db), (run) =>
        count++ < statements ? run() : Promise.reject(new CutOff()),
      )
      await up({ db: broken, payload, req }).catch((error) => {
        if (!(error instanceof CutOff)) throw error
      })
    },
    upgrade: async (others) => {
      // The environment is read once: not before the test's own is set.
      const { databaseAdapter } = await import('@/database/adapter')
      const { migrations } = await import('../../migrations/sqlite')
      if (!portal) {
        const config = { ...payload.config, db: databaseAdapter({ kind: 'sqlite', uri }) }
        portal = await new BasePayload().init({
          config: config as SanitizedConfig,
          disableOnInit: true,
          disableDBConnect: true,
        })
      }
      Object.assign(portal.db, { prodMigrations: others ?? migrations })
      await portal.db.connect?.()
      return portal
    },
    close: async () => {
      await portal?.destroy()
      db.$client.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

class CutOff extends Error {}

/** As landed, no migration read anything: the answers of registrations went with their table. */
function asLanded<Db extends object>(db: Db): Db {
  return new Proxy(db, { get: (target, key) => (key === 'all' ? async () => [] : Reflect.get(target, key)) })
}

/** A migration that breaks off after some statements, or after all of them before it is written down. */
export function breakingOff({ up, ...migration }: SqliteMigration, statements: number): SqliteMigration {
  return {
    ...migration,
    up: async ({ db, ...args }) => {
      let count = 0
      await up({
        ...args,
        db: intercepting(db, (run) => (count++ < statements ? run() : Promise.reject(new CutOff('cut off')))),
      })
      throw new CutOff('cut off')
    },
  }
}

/** How many statements a migration has, apart from those for each row there is. */
export async function statementsOf({ up }: SqliteMigration, payload: Payload): Promise<number> {
  const scratch = drizzle(':memory:')
  const req = await createLocalReq({}, payload)
  let count = 0
  const counting = intercepting(asLanded(scratch), () => {
    count++
    return Promise.resolve()
  })
  await up({ db: counting, payload, req })
  scratch.$client.close()
  return count
}

/** Drawn at random when upgrading, so no two databases have the same. */
const drawn = ['token_salt', 'token_hash']

/** The tables and all their rows, but for what is drawn at random and what else is to be left out. */
export async function contentsOf(
  client: SqliteClient,
  leftOut: string[] = [],
): Promise<Record<string, string[]>> {
  const { rows } = await client.execute('SELECT name, sql FROM sqlite_master ORDER BY name')
  const contents: Record<string, string[]> = { schema: rows.map((row) => JSON.stringify(Object.values(row))) }
  for (const { name, sql } of rows) {
    if (!/^CREATE TABLE/.test(String(sql)) || name === 'payload_migrations') continue
    const table = await client.execute(`SELECT * FROM "${name}" ORDER BY id`)
    contents[String(name)] = table.rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => ![...drawn, ...leftOut].includes(column))),
    )
  }
  const ledger = await client.execute("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
  const done =
    ledger.rows.length > 0 ? await client.execute('SELECT name FROM payload_migrations ORDER BY name') : null
  contents.ledger = (done?.rows ?? []).map(({ name }) => String(name))
  return contents
}

/** Reads every document, version and global through Payload. @returns all of it as text, by collection */
export async function readEverything(
  payload: Payload,
): Promise<Map<string, { text: string; count: number }>> {
  const read = new Map<string, { text: string; count: number }>()
  const args = { depth: 0, pagination: false, showHiddenFields: true } as const
  const keep = (name: string, docs: unknown[]) =>
    read.set(name, { text: JSON.stringify(docs), count: docs.length })
  for (const { slug, versions } of payload.config.collections) {
    keep(slug, (await payload.find({ ...args, overrideAccess: true, collection: slug, trash: true })).docs)
    if (versions)
      keep(
        `${slug} versions`,
        (await payload.findVersions({ ...args, overrideAccess: true, collection: slug, trash: true })).docs,
      )
  }
  for (const { slug, versions } of payload.config.globals) {
    keep(slug, [await payload.findGlobal({ ...args, overrideAccess: true, slug })])
    if (versions)
      keep(
        `${slug} versions`,
        (await payload.findGlobalVersions({ ...args, overrideAccess: true, slug })).docs,
      )
  }
  return read
}
