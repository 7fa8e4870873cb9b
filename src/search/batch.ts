import type { Payload } from 'payload'
import type { DocumentKey } from './documents'
import { indexName } from './engine'
import { queueReading } from './files/readLater'
import { jobsWaitingFor, removeJobs } from './pendingJobs'
import { rebuildSearch } from './rebuild'
import { IndexMissing, syncDocuments } from './sync'

type Waiting = { keys: Map<string, DocumentKey>; done: Promise<Map<string, unknown>> }
type Batches = { underway: Promise<unknown>; waiting: Waiting | null }

// The bundler may give several copies of this module to one process; the batches are one.
const shared = globalThis as { portalSearchBatches?: WeakMap<Payload, Batches> }
shared.portalSearchBatches ??= new WeakMap()
const batchesOf = shared.portalSearchBatches

/**
 * Puts a document into the next batch that is made to agree with the index, and waits until it does. A document is in a batch
 * once, however many ask; the batch reads it when it begins, so whoever asked before has their change in it.
 *
 * @throws Error when this document failed, or all of them did: then it has to be asked for again
 */
export async function syncWithOthers(payload: Payload, key: DocumentKey): Promise<void> {
  const batches = batchesOf.get(payload) ?? { underway: Promise.resolve(), waiting: null }
  batchesOf.set(payload, batches)
  batches.waiting ??= begin(payload, batches)
  batches.waiting.keys.set(nameOf(key), key)
  const failures = await batches.waiting.done
  if (failures.has(nameOf(key))) throw failures.get(nameOf(key))
}

function nameOf({ collection, id }: DocumentKey): string {
  return `${collection} ${id}`
}

/** One batch at a time: while it runs, the next gathers. */
function begin(payload: Payload, batches: Batches): Waiting {
  const keys = new Map<string, DocumentKey>()
  const done = batches.underway.then(async () => {
    batches.waiting = null
    return syncOrRebuild(payload, [...keys.values()])
  })
  batches.underway = done.catch(() => undefined)
  return { keys, done }
}

async function syncOrRebuild(payload: Payload, keys: DocumentKey[]): Promise<Map<string, unknown>> {
  const alreadyWaiting = await jobsWaitingFor(payload, keys)
  try {
    const unread = new Map<string, DocumentKey>()
    const failures = await syncDocuments(payload, keys, indexName, (key) => unread.set(nameOf(key), key))
    await queueReading(payload, [...unread.values()])
    if (failures.length === 0) await removeJobs(payload, alreadyWaiting)
    return new Map(failures.map(({ error, key }) => [nameOf(key), error]))
  } catch (error) {
    if (!(error instanceof IndexMissing)) throw error
    await rebuildSearch({ payload })
    return new Map()
  }
}
