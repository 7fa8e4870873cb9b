/** The parts of a document that decide whether it may be found. */
type Candidate = {
  _status?: string | null
  deletedAt?: string | null
  visibility?: string | null
}

/** The one rule of what search may show everybody: published, not in the trash, not kept within the network. */
export function isSearchable(doc: Candidate | null | undefined): boolean {
  if (!doc) return false
  return doc._status === 'published' && !doc.deletedAt && (doc.visibility ?? 'public') === 'public'
}
