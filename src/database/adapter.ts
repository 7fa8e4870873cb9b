import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../../migrations/sqlite'
import { followingCommits } from './afterCommit'
import { withOneWriter } from './oneWriter'
import { leavingUntouched } from './untouchedFields'

type Settings = { kind: 'sqlite' | 'mongodb'; uri: string }

/**
 * SQLite with one writer and committed migrations applied at start; MongoDB with transactions, which need a replica set.
 */
export function databaseAdapter({ kind, uri }: Settings): DatabaseAdapterObj {
  if (kind === 'mongodb') {
    return leavingUntouched(followingCommits(mongooseAdapter({ url: uri, ensureIndexes: true })))
  }
  mkdirSync(path.dirname(path.resolve(uri.replace(/^file:/, ''))), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('migrations/sqlite'),
    prodMigrations: migrations,
  })
  return leavingUntouched(withOneWriter(adapter))
}
