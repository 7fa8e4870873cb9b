import type { TaskConfig } from 'payload'
import { isSearchCollection } from './collections'
import { searchId, toSearchDocument } from './document'
import { indexName, searchEngine } from './engine'
import { hasCurrentIndex } from './indexState'
import { isSearchable } from './predicate'
import { rebuildSearch } from './rebuild'

type Input = { collection: string; id: string }

/** Jobs may wait longer for the engine than readers. */
const jobPatienceMs = 20_000

/**
 * Makes the index agree with one document as it is now: puts it in or takes it out, and waits until the engine has done so.
 * Safe to run twice. Throws when the engine is down, so that the job is tried again.
 */
export const syncSearchDocument: TaskConfig<{ input: Input; output: object }> = {
  slug: 'syncSearchDocument',
  label: 'Hold søgningen ajour',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'id', type: 'text', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 2000 } },
  handler: async ({ input, req }) => {
    const engine = searchEngine(jobPatienceMs)
    if (!engine || !isSearchCollection(input.collection)) return { output: {} }
    // Read as anybody, so that what a visitor may not read is not in the index either.
    const { docs } = await req.payload.find({
      collection: input.collection,
      where: { id: { equals: input.id } },
      depth: 1,
      limit: 1,
      overrideAccess: false,
    })
    const doc = docs[0]
    if (!(await hasCurrentIndex(engine))) {
      await rebuildSearch({ payload: req.payload })
      return { output: {} }
    }
    const index = engine.index(indexName)
    const work =
      doc && isSearchable(doc)
        ? index.addDocuments([toSearchDocument(input.collection, { ...doc })], { primaryKey: 'id' })
        : index.deleteDocument(searchId(input.collection, input.id))
    const task = await work.waitTask({ timeout: jobPatienceMs })
    if (task.status !== 'succeeded') {
      throw new Error(
        `Søgemaskinen tog ikke imod ${input.collection} ${input.id}: ${task.error?.message ?? task.status}`,
      )
    }
    return { output: {} }
  },
}

/** Makes the whole index anew: queued at each start, since what changed while the engine was away may not be in it. */
export const rebuildSearchIndex: TaskConfig<{ input: object; output: object }> = {
  slug: 'rebuildSearchIndex',
  label: 'Dan søgeindekset forfra',
  inputSchema: [],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 2000 } },
  handler: async ({ req }) => {
    if (searchEngine()) await rebuildSearch({ payload: req.payload })
    return { output: {} }
  },
}
