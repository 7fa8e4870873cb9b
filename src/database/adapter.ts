import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations as mongoMigrations } from '../../migrations/mongodb'
import { migrations } from '../../migrations/sqlite'
import { followingCommits } from './afterCommit'
import { ensureIndexes } from './ensureIndexes'
import { migratingWhole } from './migrateWhole'
import { withOneWriter } from './oneWriter'
import { leavingUntouched } from './untouchedFields'

type Settings = { kind: 'sqlite' | 'mongodb'; uri: string }

/**
 * SQLite with one writer and committed migrations applied at start; MongoDB with transactions, which need a replica set.
 */
export function databaseAdapter({ kind, uri }: Settings): DatabaseAdapterObj {
  if (kind === 'mongodb') {
    const migrationDir = path.resolve('migrations/mongodb')
    const settings = {
      url: uri,
      afterOpenConnection: ensureIndexes,
      connectOptions: { autoIndex: false },
      migrationDir,
      prodMigrations: mongoMigrations,
    }
    return migratingWhole(leavingUntouched(followingCommits(mongooseAdapter(settings))))
  }
  const file = uri.replace(/^file:/, '')
  const isInMemory = file === ':memory:'
  if (!isInMemory) mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('migrations/sqlite'),
    prodMigrations: migrations,
  })
  // In memory each connection would have a database of its own.
  const whole = isInMemory ? adapter : withOneWriter(migratingWhole(adapter))
  return leavingUntouched(whole)
}
