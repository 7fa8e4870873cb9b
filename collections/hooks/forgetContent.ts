import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { afterCommit } from '@/database/afterCommit'
import { forgetContent } from '@/lib/contentCache'

// Not before the change stands: whoever read meanwhile would remember what was there before it.
export const forgetContentOnChange: CollectionAfterChangeHook & GlobalAfterChangeHook = async ({
  doc,
  req,
}) => {
  await afterCommit(req.payload, req, forgetContent)
  return doc
}

export const forgetContentOnDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await afterCommit(req.payload, req, forgetContent)
  return doc
}
