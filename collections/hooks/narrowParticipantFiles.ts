import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'
import { idsAt } from '@/uploads/rules'

const files: CollectionSlug = 'media'

/**
 * A file that only participants are given is never everybody's by itself either: otherwise it would become so on the day it
 * is taken off the list.
 */
export const narrowParticipantFiles: CollectionAfterChangeHook = async ({ doc, req }) => {
  const forAll = new Set(idsAt(doc, 'materials.file'))
  // One after the other: a transaction takes one statement at a time.
  for (const id of new Set(idsAt(doc, 'participantMaterials.file'))) {
    if (forAll.has(id)) continue
    const file = await req.payload.db.findOne<{ id: string; visibility?: string }>({
      collection: files,
      where: { id: { equals: id } },
      req,
    })
    if (file?.visibility !== 'public') continue
    // Nobody has edited the file: `null` leaves the date of the last edit.
    const data = { visibility: 'network', updatedAt: null }
    await req.payload.db.updateOne({ collection: files, id, data, req, returning: false })
  }
  return doc
}
