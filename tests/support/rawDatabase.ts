import type { Payload } from 'payload'

type SqlValue = string | number | null
export type SqliteClient = {
  execute: (
    statement: string | { sql: string; args: SqlValue[] },
  ) => Promise<{ rows: Record<string, unknown>[] }>
}
type MongoTable = { find: () => { toArray: () => Promise<object[]> } }
type MongoDatabase = {
  listCollections: () => { toArray: () => Promise<{ name: string }[]> }
  collection: (name: string) => MongoTable
}

/** Everything the database holds, table by table, as text: beneath Payload, so that nothing can be hidden by it. */
export async function dumpDatabase(payload: Payload): Promise<Record<string, string>> {
  const { db } = payload
  if ('connection' in db)
    return dumpMongo((db as unknown as { connection: { db: MongoDatabase } }).connection.db)
  return dumpSqlite((db as unknown as { client: SqliteClient }).client)
}

async function dumpSqlite(client: SqliteClient): Promise<Record<string, string>> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'")
  const dump: Record<string, string> = {}
  for (const { name } of rows) {
    dump[String(name)] = JSON.stringify((await client.execute(`select * from "${name}"`)).rows)
  }
  return dump
}

async function dumpMongo(db: MongoDatabase): Promise<Record<string, string>> {
  const dump: Record<string, string> = {}
  for (const { name } of await db.listCollections().toArray()) {
    dump[name] = JSON.stringify(await db.collection(name).find().toArray())
  }
  return dump
}

/** The tables in which any of the words stands, whatever the case. */
export function tablesWith(dump: Record<string, string>, words: string[]): string[] {
  return Object.entries(dump)
    .filter(([, text]) => words.some((word) => text.toLowerCase().includes(word.toLowerCase())))
    .map(([name]) => name)
    .sort()
}
