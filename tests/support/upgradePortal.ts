import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { BasePayload, createLocalReq, type Payload, type SanitizedConfig } from 'payload'
import { databaseAdapter } from '@/database/adapter'
import { migrations } from '../../migrations/sqlite'
import type { SqliteClient } from './rawDatabase'

export type SqliteMigration = (typeof migrations)[number]

/** A SQLite file as a version of the portal left it, opened by the portal of today. */
export type EarlierDatabase = {
  client: SqliteClient
  open: () => Promise<Payload>
  close: () => Promise<void>
}

/**
 * Makes the database that a number of migrations make, and opens nothing yet.
 *
 * @param run how a migration is run; the landed versions' own way where it was another
 */
export async function earlierDatabase(
  payload: Payload,
  done: SqliteMigration[],
  run = (migration: SqliteMigration, args: Parameters<SqliteMigration['up']>[0]) => migration.up(args),
): Promise<EarlierDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-upgrade-'))
  const uri = `file:${path.join(folder, 'portal.db')}`
  const db = drizzle(uri)
  const client = db.$client as unknown as SqliteClient
  const req = await createLocalReq({}, payload)
  const opened: Payload[] = []
  await client.execute('PRAGMA foreign_keys = OFF')
  await client.execute('BEGIN')
  for (const migration of done) {
    await run(migration, { db, payload, req })
    await client.execute({
      sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 1)',
      args: [randomUUID(), migration.name],
    })
  }
  await client.execute('COMMIT')
  return {
    client,
    open: async () => {
      const config = { ...payload.config, db: databaseAdapter({ kind: 'sqlite', uri }) } as SanitizedConfig
      const portal = await new BasePayload().init({ config, disableOnInit: true, disableDBConnect: true })
      opened.push(portal)
      return portal
    },
    close: async () => {
      for (const portal of opened) await portal.destroy()
      db.$client.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
