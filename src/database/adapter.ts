import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations as mongoMigrations } from '../../migrations/mongodb'
import { migrations } from '../../migrations/sqlite'
import { migratingWhole } from './migrateWhole'
import { leavingUntouched } from './untouchedFields'
import { savingEventsWhole } from './wholeEvents'

type Settings = { kind: 'sqlite' | 'mongodb'; uri: string }

/**
 * SQLite without transactions (parallel ones lose writes there) and with committed migrations applied at start;
 * MongoDB with transactions, which need a replica set.
 */
export function databaseAdapter({ kind, uri }: Settings): DatabaseAdapterObj {
  if (kind === 'mongodb') {
    const migrationDir = path.resolve('migrations/mongodb')
    const settings = { url: uri, ensureIndexes: true, migrationDir, prodMigrations: mongoMigrations }
    return migratingWhole(leavingUntouched(mongooseAdapter(settings)))
  }
  const file = uri.replace(/^file:/, '')
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('migrations/sqlite'),
    prodMigrations: migrations,
  })
  return leavingUntouched(savingEventsWhole(migratingWhole(adapter)))
}
