/** Who may see a file, widest first. */
export type Audience = 'public' | 'network' | 'staff'

/** Who may see a document that is published. */
export type Shown = Exclude<Audience, 'staff'>

/**
 * Who may see a file that is kept for `visibility` and shown by published documents of which the widest is seen by `shownTo`:
 * the narrower of the two. It is staff's when no such document shows it, whatever becomes of its drafts.
 */
export function audienceOf(visibility: Shown, shownTo: Shown | null): Audience {
  if (shownTo === null) return 'staff'
  return visibility === 'network' ? 'network' : shownTo
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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
