import type { Payload, Where } from 'payload'
import { isEngineUp } from '@/search/engine'
import { searchTasks } from '@/search/tasks'
import { releaseAbandonedJobs } from './releaseAbandoned'

/** Far longer than any job but a rebuild of the index takes; that one is safe to begin twice. */
const stuckMs = 15 * 60_000
/** What failed while the engine was up, fx because it was busy, is tried again this often. */
const secondChanceMs = 5 * 60_000

// The bundler may give several copies of this module to one process; what is known of the engine is one.
const shared = globalThis as { portalEngineWasDown?: boolean; portalFailedJobsWokenAt?: number }

/**
 * Looks after the queue between two rounds of it. A job whose process died in the middle is given back, and what waits for
 * the search engine is woken as soon as the engine is there again, however long it has been away.
 */
export async function tendJobs(payload: Payload): Promise<void> {
  await releaseAbandonedJobs(payload, new Date(Date.now() - stuckMs))
  if (!(await isEngineUp())) {
    shared.portalEngineWasDown = true
  } else if (shared.portalEngineWasDown !== false) {
    await wakeSearchJobs(payload, {
      or: [{ waitUntil: { greater_than: new Date().toISOString() } }, failed()],
    })
    // It may have come back without its files.
    if (shared.portalEngineWasDown) await payload.jobs.queue({ task: 'reconcileSearchIndex', input: {} })
    shared.portalEngineWasDown = false
    shared.portalFailedJobsWokenAt = Date.now()
  } else if ((shared.portalFailedJobsWokenAt ?? 0) + secondChanceMs < Date.now()) {
    await wakeSearchJobs(payload, failed())
    shared.portalFailedJobsWokenAt = Date.now()
  }
}

/** Tried as often as they may. */
function failed(): Where {
  return { hasError: { equals: true } }
}

async function wakeSearchJobs(payload: Payload, which: Where): Promise<void> {
  await payload.update({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { in: searchTasks.map(({ slug }) => slug) } },
        { processing: { equals: false } },
        { completedAt: { exists: false } },
        which,
      ],
    },
    data: { error: null, hasError: false, waitUntil: null },
    depth: 0,
    overrideAccess: true,
  })
}
