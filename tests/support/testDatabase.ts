import { randomBytes } from 'node:crypto'
import { copyFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { inject } from 'vitest'
import { mongoUriFor } from './startMongo'

export type TestDatabase = {
  uri: string
  /** Called when the portal stands on it: for the files that come after. */
  keep: (payload: Payload) => Promise<void>
  /** Disconnects the portal, and hands the database back. */
  release: (payload: Payload) => Promise<void>
}

type MongoTable = { name: string; deleteMany: (filter: object) => Promise<unknown> }
type MongoClient = {
  connect: () => Promise<unknown>
  close: () => Promise<void>
  db: () => { collections: () => Promise<MongoTable[]> }
}
type MongoConnection = { getClient: () => MongoClient; dropDatabase: () => Promise<unknown> }

// Beside the modules, which are new in each file: what the process has made and emptied.
const kept = globalThis as { emptyTestDatabases?: string[] }
kept.emptyTestDatabases ??= []
const empty = kept.emptyTestDatabases

/**
 * A database with nothing in it for a portal to start on: a file in `dataDir` on SQLite, on MongoDB one on the run's server.
 * The tables and indexes are those the portal itself made, in an earlier file of the run where there was one.
 */
export async function takeDatabase(dataDir: string): Promise<TestDatabase> {
  const mongoUri = inject('mongoUri')
  if (mongoUri === null) return takeFile(path.join(dataDir, 'portal.db'))
  const uri = empty.pop() ?? mongoUriFor(mongoUri, `portal_${randomBytes(6).toString('hex')}`)
  return {
    uri,
    keep: async () => undefined,
    release: async (payload) => {
      const { connection } = payload.db as unknown as { connection: MongoConnection }
      if (!inject('hasOwnMongo')) await connection.dropDatabase()
      const client = connection.getClient()
      await payload.destroy()
      // What a killed process held may be locked for a while yet: the next file gets another database then.
      if (inject('hasOwnMongo') && (await emptied(client))) empty.push(uri)
    },
  }
}

async function emptied(client: MongoClient): Promise<boolean> {
  try {
    await client.connect()
    const tables = await client.db().collections()
    await Promise.all(tables.map((table) => table.deleteMany({})))
    return true
  } catch {
    return false
  } finally {
    await client.close()
  }
}

async function takeFile(file: string): Promise<TestDatabase> {
  const template = path.join(inject('templates'), 'migreret.db')
  const isCopied = await copyFile(template, file).then(
    () => true,
    () => false,
  )
  return {
    uri: `file:${file}`,
    keep: () => (isCopied ? Promise.resolve() : saveFile(`file:${file}`, template)),
    release: (payload) => payload.destroy(),
  }
}

/** Saves a copy of a SQLite database, as it is now, to a file. */
export async function saveFile(from: string, file: string): Promise<void> {
  // The portal's own connections are for reading, or in the middle of something.
  const connection = createClient({ url: from })
  const own = `${file}.${randomBytes(4).toString('hex')}`
  await connection.execute(`vacuum into '${own}'`)
  connection.close()
  // Whole at once, for a file that looks at the same moment.
  await rename(own, file)
}
