import type { CollectionBeforeChangeHook } from 'payload'

/** Where the files of a collection lie. */
export type FileStore = {
  /** Stores the file that came with a request, and its sizes, for a document that isn't written yet. */
  put: (saved: Parameters<CollectionBeforeChangeHook>[0]) => Promise<unknown>
  /** Takes away one of the files that a document named. */
  remove: (name: string, named: NamingDocument) => Promise<unknown>
}

/** A document that names files, or did, and what its collection was asked for. */
export type NamingDocument = Pick<
  Parameters<CollectionBeforeChangeHook>[0],
  'collection' | 'context' | 'req'
> & { document: Record<string, unknown> }
