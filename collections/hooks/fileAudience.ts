import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { settleAudience } from '@/uploads/actions'
import { filesShownBy, shownTo } from '@/uploads/queries'
import { audienceOf } from '@/uploads/rules'

/** Who may see a file follows from its own visibility and the documents that show it; nobody sets it. */
export const decideAudience: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const visibility = (data.visibility ?? originalDoc?.visibility) === 'network' ? 'network' : 'public'
  const id = originalDoc?.id
  return { ...data, audience: audienceOf(visibility, id === undefined ? null : await shownTo(id, req)) }
}

/** Notes the files a document showed, since a change may take some of them away. */
export const noteFilesOnChange: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc?.id !== undefined) await note(collection.slug, originalDoc.id, req)
  return data
}

export const noteFilesOnDelete: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  note(collection.slug, id, req)

export const settleFilesOnChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await settle(collection.slug, doc.id, req)
  return doc
}

export const settleFilesOnDelete: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  await settle(collection.slug, id, req)
  return doc
}

async function note(collection: CollectionSlug, id: string | number, req: PayloadRequest): Promise<void> {
  notes(req).set(`${collection} ${id}`, await filesShownBy(collection, id, req))
}

async function settle(collection: CollectionSlug, id: string | number, req: PayloadRequest): Promise<void> {
  const before = notes(req).get(`${collection} ${id}`) ?? []
  // One after the other: a transaction takes one statement at a time.
  for (const file of new Set([...before, ...(await filesShownBy(collection, id, req))])) {
    await settleAudience(file, req)
  }
}

function notes(req: PayloadRequest): Map<string, string[]> {
  const known: unknown = req.context.filesShown
  const filesShown: Map<string, string[]> = known instanceof Map ? known : new Map()
  req.context.filesShown = filesShown
  return filesShown
}
