import type { Payload } from 'payload'
import type { SqliteClient } from './rawDatabase'

type MongoConnection = { db: { command: (command: object) => Promise<{ lastWrite: { opTime: unknown } }> } }

/** What is another when anything at all has been written to the database since, by whomever. */
export async function changeMark({ db }: Payload): Promise<string> {
  if ('connection' in db) {
    const { connection } = db as unknown as { connection: MongoConnection }
    const { lastWrite } = await connection.db.command({ hello: 1 })
    return JSON.stringify(lastWrite.opTime)
  }
  // Told of what other connections have written, and this one only reads.
  const { client } = db as unknown as { client: SqliteClient }
  const { rows } = await client.execute('PRAGMA data_version')
  return JSON.stringify(rows)
}
