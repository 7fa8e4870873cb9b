/** Who may see a file, widest first. */
export type Audience = 'public' | 'network' | 'staff'

/**
 * Who may see a file that is kept for `visibility` and shown by documents of which the widest is seen by `shownTo`; `null`
 * when no document shows it. The narrower of the two decides.
 */
export function audienceOf(visibility: 'public' | 'network', shownTo: Audience | null): Audience {
  const order: Audience[] = ['public', 'network', 'staff']
  return order[Math.max(order.indexOf(visibility), order.indexOf(shownTo ?? 'public'))] ?? 'staff'
}

/** The ids at a path such as `materials.file` in a document, through lists; a document read with relations counts too. */
export function idsAt(document: unknown, path: string): string[] {
  const found = path.split('.').reduce<unknown[]>(
    (values, key) =>
      values.flatMap((value) => {
        const inner = isRecord(value) ? value[key] : null
        return Array.isArray(inner) ? inner : [inner]
      }),
    [document],
  )
  return found.flatMap((value) => {
    const id = isRecord(value) && 'id' in value ? value.id : value
    return id === null || id === undefined ? [] : [String(id)]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
