import type { TestProject } from 'vitest/node'
import { startMongo } from './startMongo'

declare module 'vitest' {
  interface ProvidedContext {
    /** The MongoDB of this run, without a database name of its own; null when the run is on SQLite. */
    mongoUri: string | null
  }
}

/** One MongoDB server for the whole run when TEST_DATABASE=mongodb; every spec file uses a database of its own in it. */
export default async function setup(project: TestProject) {
  if (process.env.TEST_DATABASE !== 'mongodb') {
    project.provide('mongoUri', null)
    return undefined
  }
  const mongo = await startMongo()
  project.provide('mongoUri', mongo.uri)
  return mongo.stop
}
