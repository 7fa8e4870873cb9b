type Values = Record<string, unknown>

/** Kept by the portal itself: their change is no one's doing. */
const kept = ['id', 'createdAt', 'updatedAt', 'sessions', 'collection']

/**
 * The names of the top-level fields whose value is another than before. Only fields that `after` names are compared, since
 * an update may bring a part. Nothing is the same as nothing: null, an empty text and an empty list.
 */
export function changedFields(before: Values, after: Values): string[] {
  return Object.keys(after)
    .filter((name) => !kept.includes(name) && !isSame(before[name], after[name]))
    .sort()
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** As it is stored: relations by id, moments as text, rows without the ids the database gives them. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value !== 'object') return value
  if ('id' in value && 'updatedAt' in value) return value.id
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, inner]) => [name, plain(inner)] as const)
    .filter(([, inner]) => inner !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
