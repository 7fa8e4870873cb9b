import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { forgetContent } from '@/lib/contentCache'

export const forgetContentOnChange: CollectionAfterChangeHook & GlobalAfterChangeHook = ({ doc }) => {
  forgetContent()
  return doc
}

export const forgetContentOnDelete: CollectionAfterDeleteHook = ({ doc }) => {
  forgetContent()
  return doc
}
