import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { isSearchCollection } from '@/search/collections'

/** Queued with the caller's `req`: the job is written in the same transaction as the change it follows. */
async function queue(collection: CollectionSlug, id: number | string, req: PayloadRequest) {
  if (!isSearchCollection(collection)) return
  await req.payload.jobs.queue({ task: 'syncSearchDocument', input: { collection, id: String(id) }, req })
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
