import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startMongo } from './startMongo'

declare module 'vitest' {
  interface ProvidedContext {
    /** The MongoDB of this run, without a database name of its own; null when the run is on SQLite. */
    mongoUri: string | null
    /** Whether that server goes away with the run, and everything in it. */
    hasOwnMongo: boolean
    /** A folder that the run's files share, for what the first one makes and the others copy. */
    templates: string
  }
}

/** One MongoDB server for the whole run when TEST_DATABASE=mongodb; every spec file has a database to itself in it. */
export default async function setup(project: TestProject) {
  const templates = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-skabeloner-'))
  project.provide('templates', templates)
  const mongo = process.env.TEST_DATABASE === 'mongodb' ? await startMongo() : null
  project.provide('mongoUri', mongo?.uri ?? null)
  project.provide('hasOwnMongo', mongo?.isOwn ?? false)
  return async () => {
    await rm(templates, { recursive: true, force: true })
    await mongo?.stop()
  }
}
