import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { isSearchCollection } from '@/search/collections'
import { forgetText } from '@/search/files/keptText'
import { fileReferences } from '@/uploads/references'

type Shower = { collection: string; id: string }

/** Notes the documents that show a file: once it is deleted, the database may have forgotten that they did. */
export const noteShowersOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const found: Shower[] = []
  for (const { collection, path } of fileReferences) {
    const { docs } = await req.payload.db.find<{ id: string | number }>({
      collection,
      where: { [path]: { equals: id } },
      pagination: false,
      req,
    })
    found.push(...docs.map((doc) => ({ collection, id: String(doc.id) })))
  }
  showers(req).set(String(id), found)
}

/** What was read of a deleted file goes, here and in what the search engine holds of the documents that showed it. */
export const forgetTextOnDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await forgetText(id, req)
  for (const shower of showers(req).get(String(id)) ?? []) {
    if (!isSearchCollection(shower.collection)) continue
    await req.payload.jobs.queue({ task: 'syncSearchDocument', input: shower, req })
  }
  return doc
}

function showers(req: PayloadRequest): Map<string, Shower[]> {
  const known: unknown = req.context.fileShowers
  const noted: Map<string, Shower[]> = known instanceof Map ? known : new Map()
  req.context.fileShowers = noted
  return noted
}
