import type { CollectionAfterDeleteHook } from 'payload'
import { forgetText } from '@/search/files/keptText'

/** What was read of a deleted file goes with it. */
export const forgetTextOnDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await forgetText(id, req)
  return doc
}
