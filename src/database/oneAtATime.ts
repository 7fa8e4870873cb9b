// The bundler gives pages, the admin and the API a copy of this module each; the queues are one.
const global = globalThis as { portalQueues?: Map<string, Promise<unknown>> }
global.portalQueues ??= new Map()
const queues = global.portalQueues

/** Runs what is asked for under the same key one after the other, within this process. */
export async function oneAtATime<Outcome>(key: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const before = queues.get(key) ?? Promise.resolve()
  const now = before.then(work, work)
  const settled = now.catch(() => undefined)
  queues.set(key, settled)
  try {
    return await now
  } finally {
    if (queues.get(key) === settled) queues.delete(key)
  }
}
