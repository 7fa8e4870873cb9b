import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { fileReferences } from './references'
import { type Audience, idsAt } from './rules'

/** Made anew each time, since Payload rewrites in place the queries it is given. */
function shown(): Where[] {
  return [{ _status: { equals: 'published' } }, { deletedAt: { equals: null } }]
}

/** The files a document shows: as it stands on the portal, and in its latest draft. */
export async function filesShownBy(
  collection: CollectionSlug,
  id: string | number,
  req: PayloadRequest,
): Promise<string[]> {
  const { db } = req.payload
  const document = await db.findOne({ collection, where: { id: { equals: id } }, req })
  const drafts = await db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const documents: unknown[] = [document, drafts.docs[0]?.version]
  const paths = fileReferences.filter((reference) => reference.collection === collection)
  return documents.flatMap((each) => paths.flatMap(({ path }) => idsAt(each, path)))
}

/**
 * The widest audience of the documents that show a file; `null` when none does. A draft, a document in the trash and a
 * field that only staff read count as staff's.
 */
export async function shownTo(file: string | number, req: PayloadRequest): Promise<Audience | null> {
  const forReaders = fileReferences.filter(({ isForReaders }) => isForReaders)
  for (const visibility of ['public', 'network'] as const) {
    for (const { collection, path } of forReaders) {
      const and = [...shown(), { visibility: { equals: visibility } }, { [path]: { equals: file } }]
      if (await req.payload.db.findOne({ collection, where: { and }, req })) return visibility
    }
  }
  for (const { collection, path } of fileReferences) {
    if (await req.payload.db.findOne({ collection, where: { [path]: { equals: file } }, req })) return 'staff'
    const drafts = await req.payload.db.findVersions({
      collection,
      where: { and: [{ latest: { equals: true } }, { [`version.${path}`]: { equals: file } }] },
      limit: 1,
      pagination: false,
      req,
    })
    if (drafts.docs.length > 0) return 'staff'
  }
  return null
}
