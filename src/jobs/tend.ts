import type { Payload } from 'payload'
import { isEngineUp } from '@/search/engine'
import { searchTasks } from '@/search/tasks'

/** Far longer than any job but a rebuild of the index takes; that one is safe to begin twice. */
const stuckMs = 15 * 60_000

// The bundler may give several copies of this module to one process; what is known of the engine is one.
const shared = globalThis as { portalEngineWasDown?: boolean }

/**
 * Looks after the queue between two rounds of it. A job whose process died in the middle is given back, and what waits for
 * the search engine is woken as soon as the engine is there again, however long it has been away.
 */
export async function tendJobs(payload: Payload): Promise<void> {
  await releaseStuckJobs(payload)
  if (!(await isEngineUp())) {
    shared.portalEngineWasDown = true
  } else if (shared.portalEngineWasDown !== false) {
    await wakeSearchJobs(payload)
    shared.portalEngineWasDown = false
  }
}

async function releaseStuckJobs(payload: Payload): Promise<void> {
  const before = new Date(Date.now() - stuckMs).toISOString()
  await payload.update({
    collection: 'payload-jobs',
    where: {
      and: [
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        { updatedAt: { less_than: before } },
      ],
    },
    data: { processing: false },
    depth: 0,
    overrideAccess: true,
  })
}

/** Also those that have been tried as often as they may: it was the engine that failed, not they. */
async function wakeSearchJobs(payload: Payload): Promise<void> {
  await payload.update({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { in: searchTasks.map(({ slug }) => slug) } },
        { processing: { equals: false } },
        { completedAt: { exists: false } },
        { or: [{ waitUntil: { greater_than: new Date().toISOString() } }, { hasError: { equals: true } }] },
      ],
    },
    data: { error: null, hasError: false, waitUntil: null },
    depth: 0,
    overrideAccess: true,
  })
}
