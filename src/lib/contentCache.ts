/**
 * Public reads kept for a moment in the process. A change made in this process empties it at once; one made by another
 * (a worker, a second web process) shows when the moment has passed.
 */
const momentMs = 5000
const mostEntries = 500

type Entry = { expires: number; value: Promise<unknown> }

// The bundler gives pages, the admin and the API a copy of this module each; the entries are one.
const shared = globalThis as { portalContentCache?: Map<string, Entry> }
shared.portalContentCache ??= new Map()
const entries = shared.portalContentCache

/** The value under a key, loaded when there is none. It is frozen, since several requests share it. */
export function remember<T>(key: string, load: () => Promise<T>): Promise<T> {
  const now = performance.now()
  const known = entries.get(key)
  if (known && known.expires > now) return known.value as Promise<T>
  if (entries.size >= mostEntries) entries.clear()
  const value = load().then(deepFreeze)
  entries.set(key, { expires: now + momentMs, value })
  // A failure is not remembered.
  value.catch(() => {
    if (entries.get(key)?.value === value) entries.delete(key)
  })
  return value
}

export function forgetContent(): void {
  entries.clear()
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
