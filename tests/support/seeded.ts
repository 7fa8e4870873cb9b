import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { inject } from 'vitest'
import { saveFile } from './testDatabase'

type MongoTable = {
  collectionName: string
  aggregate: (steps: object[]) => { toArray: () => Promise<unknown> }
}
type MongoDatabase = { databaseName: string; collections: () => Promise<MongoTable[]> }
type MongoConnection = { db: MongoDatabase; getClient: () => { db: (name: string) => MongoDatabase } }

/**
 * The seed's content in a database that has none: loaded by the first of the run that wants it, which takes seconds, and
 * copied row by row by the others. That loading works is the affair of tests/int/seed.spec.ts.
 */
export async function fillWithSeed(payload: Payload): Promise<void> {
  const template = 'connection' in payload.db ? mongoTemplate(payload) : fileTemplate(payload)
  if (await template.copy()) return
  const { loadSeed } = await import('../../seed/load')
  await loadSeed({ payload })
  await template.save()
}

type Template = { copy: () => Promise<boolean>; save: () => Promise<void> }

function fileTemplate(payload: Payload): Template {
  const { clientConfig } = payload.db as unknown as { clientConfig: { url: string } }
  const file = path.join(inject('templates'), 'indhold.db')
  return {
    copy: async () => {
      if (!(await isThere(file))) return false
      const connection = createClient(clientConfig)
      const { rows } = await connection.execute(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'payload_migrations%'",
      )
      const copies = rows.map(
        ({ name }) => `insert or replace into main."${name}" select * from t."${name}";`,
      )
      await connection.executeMultiple(
        `pragma foreign_keys = off; attach '${file}' as t; begin; ${copies.join(' ')} commit; detach t;`,
      )
      connection.close()
      return true
    },
    save: () => saveFile(clientConfig.url, file),
  }
}

function mongoTemplate(payload: Payload): Template {
  // On a server that stays, a template would stay too.
  if (!inject('hasOwnMongo')) return { copy: async () => false, save: async () => undefined }
  const { connection } = payload.db as unknown as { connection: MongoConnection }
  const stamp = path.join(inject('templates'), 'indhold.txt')
  return {
    copy: async () => {
      const name = await readFile(stamp, 'utf8').catch(() => null)
      if (name === null) return false
      await copyTables(connection.getClient().db(name), connection.db.databaseName)
      return true
    },
    save: async () => {
      const name = `indhold_${randomBytes(6).toString('hex')}`
      await copyTables(connection.db, name)
      await writeFile(`${stamp}.${name}`, name)
      await rename(`${stamp}.${name}`, stamp)
    },
  }
}

async function copyTables(from: MongoDatabase, to: string): Promise<void> {
  for (const table of await from.collections()) {
    await table.aggregate([{ $merge: { into: { db: to, coll: table.collectionName } } }]).toArray()
  }
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  )
}
