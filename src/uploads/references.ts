import type { CollectionSlug } from 'payload'

type FileReference = {
  collection: CollectionSlug
  path: string
  /** Whoever may see the document may see the file. Otherwise it is for staff, whatever the document is. */
  isForReaders: boolean
}

/** Every field that shows a file. A test holds the list against the collections. */
export const fileReferences: readonly FileReference[] = [
  { collection: 'resources', path: 'file', isForReaders: true },
  { collection: 'events', path: 'materials.file', isForReaders: true },
  { collection: 'events', path: 'participantMaterials.file', isForReaders: false },
]

export function showsFiles(collection: string): boolean {
  return fileReferences.some((reference) => reference.collection === collection)
}
