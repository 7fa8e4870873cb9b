const holdMs = 10_000

// The bundler gives pages, the admin and the API a copy of this module each; the reservations are one.
const global = globalThis as { portalLeavingAdministrators?: Map<string, number> }
global.portalLeavingAdministrators ??= new Map()
const leaving = global.portalLeavingAdministrators

/**
 * Notes that an administrator is about to stop being one. Two who are taken away at the same instant thereby see each
 * other, before either is written.
 *
 * @returns every administrator on the way out in this process, the given one too
 */
export function reserveLeaving(id: string): string[] {
  const now = performance.now()
  for (const [other, until] of leaving) if (until < now) leaving.delete(other)
  leaving.set(id, now + holdMs)
  return [...leaving.keys()]
}

/** It is written, or it will not be. */
export function releaseLeaving(id: string): void {
  leaving.delete(id)
}
