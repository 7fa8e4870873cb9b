import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { databaseFile } from './databaseFile.mjs'
import { OperatorError } from './operatorError.mjs'
import { root } from './root.mjs'

/**
 * Opening the database would bring it up to date, which is not for whoever only reads beside the portal that has it.
 * @throws {OperatorError} when it isn't up to date
 */
export async function assertSameMigrations(databaseUri) {
  const done = existsSync(databaseFile(databaseUri)) ? await migrationsDone(databaseUri) : []
  const known = readdirSync(path.join(root, 'migrations', 'sqlite'))
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => path.parse(name).name)
  if (known.every((name) => done.includes(name))) return
  throw new OperatorError(
    'Portalen er ved at gøre databasen klar, eller den kører med en ældre udgave end koden her. Vent, eller genstart den, og prøv igen.',
  )
}

async function migrationsDone(databaseUri) {
  const connection = createClient({ url: databaseUri })
  try {
    const { rows } = await connection.execute('SELECT name FROM payload_migrations')
    return rows.map(({ name }) => name)
  } catch {
    // Not even begun.
    return []
  } finally {
    connection.close()
  }
}
