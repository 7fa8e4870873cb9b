import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { isSearchCollection } from '@/search/collections'
import { referencesTo } from '@/search/dependants'

/** Queued with the caller's `req`: the jobs are written in the same transaction as the change they follow. */
async function queue(collection: CollectionSlug, id: number | string, req: PayloadRequest): Promise<void> {
  const input = { collection, id: String(id) }
  if (isSearchCollection(collection)) await req.payload.jobs.queue({ task: 'syncSearchDocument', input, req })
  if (referencesTo(req.payload, collection).length > 0) {
    await req.payload.jobs.queue({ task: 'syncSearchDependants', input, req })
  }
}

// Every save is queued, drafts too: unpublishing arrives here as a draft whose predecessor was a draft.
export const queueSearchSync: CollectionAfterChangeHook = async ({ collection, context, doc, req }) => {
  if (!context.skipSearchSync) await queue(collection.slug, doc.id, req)
  return doc
}

export const queueSearchRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await queue(collection.slug, doc.id, req)
  return doc
}
