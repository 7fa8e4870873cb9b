/** The parts of a document that decide whether it may be found. */
type Candidate = { _status?: string | null; deletedAt?: string | null }

/**
 * The one rule of what may be found at all: published and not in the trash. What a scheduled unpublishing has taken down is
 * a draft again. Who may find it, everybody or the network, follows from who could read it.
 */
export function isSearchable(doc: Candidate | null | undefined): boolean {
  return doc?._status === 'published' && !doc.deletedAt
}
