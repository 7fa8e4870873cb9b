type Claims = Readonly<Record<string, unknown>>

/**
 * A claim by its name or by the way to it. Names may themselves hold dots (`nemlogin.cvr`) or be whole addresses, so the
 * name as it stands comes first; after that a dot steps into an object.
 */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const step of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

/** A claim as text; numbers too, since some providers write a CVR number as one. */
export function textAt(claims: Claims, path: string): string | null {
  const value = claimAt(claims, path)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

/** A claim of one or more texts. */
export function textsAt(claims: Claims, path: string): string[] {
  const value = claimAt(claims, path)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item): item is string => typeof item === 'string' && item !== '')
}

/**
 * Whether the provider left the groups out because there were too many, and says where to ask for them. The portal does
 * not ask: it then knows no groups.
 */
export function hasGroupsElsewhere(claims: Claims, path: string): boolean {
  const elsewhere = claims._claim_names
  return (isRecord(elsewhere) && Object.hasOwn(elsewhere, path)) || claims.hasgroups === true
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
