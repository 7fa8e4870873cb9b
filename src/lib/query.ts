/** The query of a page's address as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>

/** All values of a parameter, without empty ones. */
export function valuesOf(query: Query, name: string): string[] {
  const value = query[name]
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => Boolean(item))
}

/** The values there are such choices of, each once. */
export function knownIn<Value extends string>(values: Value[], known: readonly string[]): Value[] {
  return [...new Set(values)].filter((value) => known.includes(value))
}

/** The same address with some parameters changed; empty ones are left out, and the page starts from one again. */
export function hrefWith(
  path: string,
  query: Record<string, string | string[] | number | null | undefined>,
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}
