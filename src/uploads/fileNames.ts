import type { CollectionSlug, Payload } from 'payload'
import { isRecord } from './rules'

/** The names that a document's file and its sizes lie under. */
export function fileNamesIn(document: unknown): string[] {
  if (!isRecord(document)) return []
  const sizes = isRecord(document.sizes) ? Object.values(document.sizes) : []
  return [document, ...sizes].flatMap((each) =>
    isRecord(each) && typeof each.filename === 'string' && each.filename !== '' ? [each.filename] : [],
  )
}

/** Those of the names that no document has, as the database stands: the trash counts, what is under way does not. */
export async function unnamedAmong(
  payload: Payload,
  collection: CollectionSlug,
  names: string[],
): Promise<string[]> {
  const { upload } = payload.collections[collection].config
  const fields = ['filename', ...(upload.imageSizes ?? []).map(({ name }) => `sizes.${name}.filename`)]
  const where = { or: fields.map((field) => ({ [field]: { in: names } })) }
  const { docs } = await payload.db.find({ collection, where, pagination: false })
  const named = new Set(docs.flatMap(fileNamesIn))
  return names.filter((name) => !named.has(name))
}
