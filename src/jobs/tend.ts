import type { Payload, Where } from 'payload'
import { type JobQueue, jobQueues } from '@/lib/jobQueues'
import { hasSearchEngine, isEngineUp } from '@/search/engine'
import { hasEngineSomewhere, noteEngine } from '@/search/engineSeen'
import { searchTasks } from '@/search/tasks'
import { pullBackJobs } from './pullBack'
import { routeJobs } from './route'
import { tellOfFailedPlans } from './tellOfFailedPlans'

/** What failed while the engine was up, fx because it was busy, is tried again this often. */
const secondChanceMs = 5 * 60_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

// The bundler may give several copies of this module to one process; what is known of the engine is one. Not by the clock on
// the wall: one that was ahead for a while would keep everything waiting until then.
const shared = globalThis as {
  portalEngineWasDown?: boolean
  portalFailedJobsWokenAt?: number
  portalJobsLookedOverAt?: number
}

/**
 * Looks after the queues between two rounds of them: each job lies in the queue of its task and waits for no longer than it
 * should, those that wait for the search engine are woken as soon as it is there again, and plans that came to nothing are
 * told of.
 */
export async function tendJobs(payload: Payload, queues: readonly JobQueue[] = jobQueues): Promise<void> {
  await routeJobs(payload)
  const isSearching = queues.includes('soegning') || queues.includes('langt')
  if (isDue('portalJobsLookedOverAt', minuteMs)) await lookOver(payload, queues)
  if (!isSearching || !hasSearchEngine()) return
  if (!(await isEngineUp())) {
    shared.portalEngineWasDown = true
  } else if (shared.portalEngineWasDown !== false) {
    await wakeSearchJobs(payload, {
      or: [{ and: [{ waitUntil: { greater_than: new Date().toISOString() } }, tried()] }, failed()],
    })
    // It may have come back without its files.
    if (shared.portalEngineWasDown && !(await isComparisonWaiting(payload)))
      await payload.jobs.queue({ task: 'reconcileSearchIndex', input: {} })
    shared.portalEngineWasDown = false
    shared.portalFailedJobsWokenAt = performance.now()
  } else if (isDue('portalFailedJobsWokenAt', secondChanceMs)) {
    await wakeSearchJobs(payload, failed())
  }
}

/** Whether so long has passed since it last was, which is then now. */
function isDue(what: 'portalFailedJobsWokenAt' | 'portalJobsLookedOverAt', everyMs: number): boolean {
  const now = performance.now()
  const last = shared[what]
  if (last !== undefined && now - last < everyMs) return false
  shared[what] = now
  return true
}

/** Each by itself: what can't be done keeps nothing else from being done. */
async function lookOver(payload: Payload, queues: readonly JobQueue[]): Promise<void> {
  const isAlone = !hasSearchEngine() && queues.includes('soegning')
  const works = [
    () => pullBackJobs(payload),
    () => noteEngine(payload, queues),
    ...(isAlone ? [() => forgetOldSearchJobs(payload)] : []),
    ...(queues.includes('udgivelse') ? [() => tellOfFailedPlans(payload)] : []),
  ]
  for (const work of works) {
    await work().catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Køerne kunne ikke ses efter; der prøves igen om et minut.' }),
    )
  }
}

/** What has not been tried waits for a time of its own, as the nightly comparison does. */
function tried(): Where {
  return { totalTried: { greater_than: 0 } }
}

/** Tried as often as they may. */
function failed(): Where {
  return { hasError: { equals: true } }
}

/** They begin anew, without what is written of the times before: otherwise that grows for as long as the engine is in trouble. */
async function wakeSearchJobs(payload: Payload, which: Where): Promise<void> {
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { in: searchTasks.map(({ slug }) => slug) } },
        { processing: { equals: false } },
        { completedAt: { exists: false } },
        which,
      ],
    },
    data: { error: null, hasError: false, log: [], waitUntil: null },
    returning: false,
  })
}

/** Whether one is about to be done; the nightly one waits for its time. */
async function isComparisonWaiting(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.db.count({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'reconcileSearchIndex' } },
        { processing: { equals: false } },
        { hasError: { not_equals: true } },
        { completedAt: { exists: false } },
        {
          or: [
            { waitUntil: { exists: false } },
            { waitUntil: { less_than_equal: new Date().toISOString() } },
          ],
        },
      ],
    },
  })
  return totalDocs > 0
}

/**
 * Where no process has a search engine, what waits for one would pile up. An engine that comes later is compared with the
 * database at its first start, and that job stays.
 */
async function forgetOldSearchJobs(payload: Payload): Promise<void> {
  if (await hasEngineSomewhere(payload)) return
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: {
      and: [
        { queue: { equals: 'soegning' } },
        { taskSlug: { in: searchTasks.map(({ slug }) => slug) } },
        { processing: { equals: false } },
        { or: [{ createdAt: { less_than: at(-dayMs) } }, { createdAt: { greater_than: at(dayMs) } }] },
      ],
    },
  })
}
