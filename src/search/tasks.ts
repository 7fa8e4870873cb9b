import type { CollectionSlug, TaskConfig } from 'payload'
import { applySearchSettings } from './applyTuning'
import { syncWithOthers } from './batch'
import { isSearchCollection } from './collections'
import { syncDependantsOf } from './dependants'
import { hasSearchEngine } from './engine'
import { rebuildSearch } from './rebuild'
import { reconcileSearch } from './reconcile'

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
    if (hasSearchEngine() && isSearchCollection(collection)) {
      await syncWithOthers(req.payload, { collection, id })
    }
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
    if (hasSearchEngine()) {
      await syncDependantsOf(req.payload, collection as CollectionSlug, id)
    }
    return { output: {} }
  },
}

/** Compares the index with the database and mends what differs: each night, and at each start. */
export const reconcileSearchIndex: IndexTask = {
  slug: 'reconcileSearchIndex',
  label: 'Sammenlign søgeindekset med databasen',
  inputSchema: [],
  retries,
  schedule: [{ cron: '0 45 2 * * *', queue: 'default' }],
  handler: async ({ req }) => {
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
  schedule: [{ cron: '0 30 3 * * 0', queue: 'default' }],
  handler: async ({ req }) => {
    if (hasSearchEngine()) await rebuildSearch({ payload: req.payload })
    return { output: {} }
  },
}

/** The work that an engine which is away holds up. */
export const searchTasks = [
  syncSearchDocument,
  syncSearchDependants,
  reconcileSearchIndex,
  rebuildSearchIndex,
  applySearchSettings,
]
