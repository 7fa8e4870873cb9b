import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { fileReferences } from './references'
import { idsAt, type Shown } from './rules'

/** Made anew each time, since Payload rewrites in place the queries it is given. */
function shown(): Where[] {
  return [{ _status: { equals: 'published' } }, { deletedAt: { equals: null } }]
}

/** The files a document names, as it stands on the portal. */
export async function filesShownBy(
  collection: CollectionSlug,
  id: string | number,
  req: PayloadRequest,
): Promise<string[]> {
  const document = await req.payload.db.findOne({ collection, where: { id: { equals: id } }, req })
  const paths = fileReferences.filter((reference) => reference.collection === collection)
  return paths.flatMap(({ path }) => idsAt(document, path))
}

/** The widest audience of the published documents that show a file; `null` when none does. A field that only staff read shows nothing. */
export async function shownTo(file: string | number, req: PayloadRequest): Promise<Shown | null> {
  const forReaders = fileReferences.filter(({ isForReaders }) => isForReaders)
  for (const visibility of ['public', 'network'] as const) {
    for (const { collection, path } of forReaders) {
      const and = [...shown(), { visibility: { equals: visibility } }, { [path]: { equals: file } }]
      if (await req.payload.db.findOne({ collection, select: { id: true }, where: { and }, req }))
        return visibility
    }
  }
  return null
}
