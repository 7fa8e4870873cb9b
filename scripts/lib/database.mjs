import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { databaseFile } from './databaseFile.mjs'
import { makeDirectory } from './makeDirectory.mjs'
import { OperatorError } from './operatorError.mjs'

/** Stops with one line when the database of the settings can't be used. */
export async function assertDatabaseUsable({ databaseKind, databaseUri }) {
  if (databaseKind === 'sqlite') assertSqliteUsable(databaseUri)
  else await assertMongoUsable(databaseUri)
}

function assertSqliteUsable(databaseUri) {
  const file = databaseFile(databaseUri)
  try {
    makeDirectory(path.dirname(file))
    accessSync(path.dirname(file), constants.W_OK)
  } catch (error) {
    throw new OperatorError(
      `Databasefilen ${file} kan ikke oprettes (${error.code}). Ret rettighederne, eller ret DATABASE_URI.`,
    )
  }
}

async function assertMongoUsable(databaseUri) {
  const { MongoClient } = await import('mongodb')
  const client = openClient(MongoClient, databaseUri)
  const address = client.options.hosts.map(String).join(', ') || client.options.srvHost
  try {
    await client.connect()
    const hello = await client.db('admin').command({ hello: 1 })
    if (!hello.setName && hello.msg !== 'isdbgrid') {
      throw new OperatorError(
        `MongoDB på ${address} er ikke et replikasæt, så tilmeldinger kan ikke gemmes sikkert. Start den med --replSet, kør rs.initiate(), og skriv ?replicaSet=… i DATABASE_URI.`,
      )
    }
    // The adapter only uses transactions when the name stands in the address.
    if (hello.setName && !client.options.replicaSet) {
      throw new OperatorError(
        `DATABASE_URI mangler navnet på replikasættet. Tilføj replicaSet=${hello.setName} til adressen.`,
      )
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(mongoReason(error, address))
  } finally {
    await client.close().catch(() => {})
  }
}

function openClient(MongoClient, databaseUri) {
  try {
    return new MongoClient(databaseUri, { serverSelectionTimeoutMS: 4000, connectTimeoutMS: 4000 })
  } catch {
    // The driver's own message may repeat the address, password and all.
    throw new OperatorError(
      'DATABASE_URI kan ikke læses som en MongoDB-adresse: mongodb://vært:27017/navn?replicaSet=rs0',
    )
  }
}

function mongoReason(error, address) {
  if (error.code === 18 || /auth/i.test(error.codeName ?? '')) {
    return `MongoDB på ${address} afviser brugernavn eller adgangskode i DATABASE_URI.`
  }
  return `MongoDB på ${address} svarer ikke (${error.name}). Start den, eller ret DATABASE_URI.`
}
