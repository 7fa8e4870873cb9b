import type { CollectionSlug, TaskConfig } from 'payload'
import { queueOf } from '@/lib/jobQueues'
import { applySearchSettings } from './applyTuning'
import { syncWithOthers } from './batch'
import { isSearchCollection } from './collections'
import { syncDependantsOf } from './dependants'
import { hasSearchEngine } from './engine'
import { rebuildSearch } from './rebuild'
import { reconcileSearch } from './reconcile'
import { syncAll } from './sync'

type Input = { collection: string; id: string }
type DocumentTask = TaskConfig<{ input: Input; output: object }>
type IndexTask = TaskConfig<{ input: object; output: object }>

/** Two seconds, four, eight … When an engine that was away is back, what waits is woken before its time. */
const retries: DocumentTask['retries'] = { attempts: 8, backoff: { type: 'exponential', delay: 2000 } }

const inputSchema: DocumentTask['inputSchema'] = [
  { name: 'collection', type: 'text', required: true },
  { name: 'id', type: 'text', required: true },
]

/**
 * Makes the index agree with one document as it is now: puts it in or takes it out, and waits until the engine has done so.
 * Safe to run twice. Throws when the engine is down, so that the job is tried again.
 */
export const syncSearchDocument: DocumentTask = {
  slug: 'syncSearchDocument',
  label: 'Hold søgningen ajour',
  inputSchema,
  retries,
  handler: async ({ input: { collection, id }, req }) => {
    assertEngine()
    if (isSearchCollection(collection)) await syncWithOthers(req.payload, { collection, id })
    return { output: {} }
  },
}

/** Makes the index agree with every document that names this one, when its name has changed. */
export const syncSearchDependants: DocumentTask = {
  slug: 'syncSearchDependants',
  label: 'Ret et navn i søgningen',
  inputSchema,
  retries,
  handler: async ({ input: { collection, id }, req }) => {
    assertEngine()
    await syncDependantsOf(req.payload, collection as CollectionSlug, id)
    return { output: {} }
  },
}

/** Reads the files that a document shows, whose text it was put into the index without, and puts it there with them. */
export const readFileTexts: DocumentTask = {
  slug: 'readFileTexts',
  label: 'Læs filer til søgningen',
  inputSchema,
  retries,
  handler: async ({ input: { collection, id }, req }) => {
    assertEngine()
    if (isSearchCollection(collection)) await syncAll(req.payload, [{ collection, id }])
    return { output: {} }
  },
}

/** Compares the index with the database and mends what differs: each night, and at each start. */
export const reconcileSearchIndex: IndexTask = {
  slug: 'reconcileSearchIndex',
  label: 'Sammenlign søgeindekset med databasen',
  inputSchema: [],
  retries,
  schedule: [{ cron: '0 45 1 * * *', queue: queueOf.reconcileSearchIndex }],
  handler: async ({ req }) => {
    assertEngine()
    const { mended } = await reconcileSearch(req.payload)
    if (mended > 0) req.payload.logger.info({ msg: `Søgeindekset er rettet: ${mended} dokumenter` })
    return { output: {} }
  },
}

/** Makes the whole index anew: each week, since the words that compounds are split by come from all the documents. */
export const rebuildSearchIndex: IndexTask = {
  slug: 'rebuildSearchIndex',
  label: 'Dan søgeindekset forfra',
  inputSchema: [],
  retries,
  schedule: [{ cron: '0 30 2 * * 0', queue: queueOf.rebuildSearchIndex }],
  handler: async ({ req }) => {
    await rebuildSearch({ payload: req.payload })
    return { output: {} }
  },
}

/** Whoever has no engine leaves this work to those who have (`src/jobs/runQueues.ts`): done here, it would be lost. */
function assertEngine(): void {
  if (!hasSearchEngine()) throw new Error('Denne proces har ingen søgemaskine (MEILI_HOST).')
}

/** The work that an engine which is away holds up. */
export const searchTasks = [
  syncSearchDocument,
  syncSearchDependants,
  readFileTexts,
  reconcileSearchIndex,
  rebuildSearchIndex,
  applySearchSettings,
]
