import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { queueOf } from '@/lib/jobQueues'
import { isSearchCollection } from '@/search/collections'
import { dependantsOf, referencesTo } from '@/search/dependants'
import type { DocumentKey } from '@/search/documents'

/** Queued with the caller's `req`: the jobs are written in the same transaction as the change they follow. */
async function queue(collection: CollectionSlug, id: number | string, req: PayloadRequest): Promise<void> {
  const input = { collection, id: String(id) }
  if (isSearchCollection(collection)) await queueDocument(input, req)
  if (referencesTo(req.payload, collection).length > 0) {
    await req.payload.jobs.queue({
      task: 'syncSearchDependants',
      queue: queueOf.syncSearchDependants,
      input,
      req,
    })
  }
}

async function queueDocument(input: { collection: string; id: string }, req: PayloadRequest): Promise<void> {
  await req.payload.jobs.queue({
    task: 'syncSearchDocument',
    queue: queueOf.syncSearchDocument,
    input,
    req,
  })
}

// Every save is queued, drafts too: unpublishing arrives here as a draft whose predecessor was a draft.
export const queueSearchSync: CollectionAfterChangeHook = async ({ collection, context, doc, req }) => {
  if (!context.skipSearchSync) await queue(collection.slug, doc.id, req)
  return doc
}

/** Notes the documents that refer to one: once it is deleted, the database may have forgotten that they did. */
export const noteReferringOnDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const found: DocumentKey[] = []
  for await (const keys of dependantsOf(req.payload, collection.slug, id)) found.push(...keys)
  referring(req).set(`${collection.slug} ${id}`, found)
}

/** The document goes from the index, and its name from the entries of those that referred to it. */
export const queueSearchRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const noted = referring(req).get(`${collection.slug} ${doc.id}`) ?? []
  const own: DocumentKey[] = isSearchCollection(collection.slug)
    ? [{ collection: collection.slug, id: doc.id }]
    : []
  for (const key of [...own, ...noted]) {
    await queueDocument({ collection: key.collection, id: String(key.id) }, req)
  }
  return doc
}

function referring(req: PayloadRequest): Map<string, DocumentKey[]> {
  const known: unknown = req.context.referringToDeleted
  const noted: Map<string, DocumentKey[]> = known instanceof Map ? known : new Map()
  req.context.referringToDeleted = noted
  return noted
}
