/** Reading of documents whose shape depends on their collection. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === null || value === undefined ? [] : [value]
}

/** The name a document goes by, or an empty text. */
export function titleOf(doc: Record<string, unknown>): string {
  const title = doc.title ?? doc.name
  return typeof title === 'string' ? title : ''
}

/** Related documents carry an address; what a reader may not see comes as a bare id. */
export function isRelated(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isRelated) : isRecord(value) && 'slug' in value
}

/** The slugs of what a relation leads to and the reader may see. */
export function slugsOf(value: unknown): string[] {
  return asList(value).flatMap((item) =>
    isRecord(item) && typeof item.slug === 'string' && item.slug ? [item.slug] : [],
  )
}

/** The names of related documents in a value, also those in the rows of a list. */
export function namesIn(value: unknown, depth: number): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, depth + 1))
  if (!isRecord(value) || depth > 4 || 'docs' in value) return []
  if ('slug' in value) return [titleOf(value)].filter(Boolean)
  return Object.values(value).flatMap((inner) => namesIn(inner, depth + 1))
}
