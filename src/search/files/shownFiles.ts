import { fileReferences } from '@/uploads/references'
import { type StoredFile, storedFile } from './types'

/**
 * The files that a document shows its readers.
 *
 * @param doc read at depth 1 as the reader, so that a file the reader may not see is a bare id and left out
 */
export function filesOf(collection: string, doc: unknown): StoredFile[] {
  const paths = fileReferences.filter(
    (reference) => reference.collection === collection && reference.isForReaders,
  )
  const files = paths
    .flatMap(({ path }) => valuesAt(doc, path))
    .flatMap((value) => storedFile.safeParse(value).data ?? [])
    .filter(({ deletedAt }) => !deletedAt)
  return [...new Map(files.map((file) => [file.id, file])).values()]
}

function valuesAt(document: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (values, key) =>
      values.flatMap((value) => {
        const inner = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null
        return Array.isArray(inner) ? inner : [inner]
      }),
    [document],
  )
}
