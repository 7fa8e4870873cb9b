import { setTimeout as wait } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { JobQueue } from '@/lib/jobQueues'
import { hasSearchEngine } from '@/search/engine'
import { searchTasks } from '@/search/tasks'
import { releaseAbandonedJobs } from './releaseAbandoned'
import { scheduleNext } from './schedule'
import { tendJobs } from './tend'

/** Far longer than any job but a rebuild of the index takes; that one is safe to begin twice. */
export const stuckMs = 15 * 60_000
const releaseEveryMs = 60_000
const tendEveryMs = 5000

/** How many jobs of a queue are begun at once. Long work comes one by one, so that what waits behind it can be seen to wait. */
const together: Record<JobQueue, number> = {
  udgivelse: 50,
  soegning: 200,
  tilmelding: 200,
  sletning: 10,
  langt: 1,
}

type Running = {
  payload: Payload
  queues: readonly JobQueue[]
  /** How long an empty queue is left alone. */
  pauseMs: number
  isSilent: boolean
  signal?: AbortSignal
}

/**
 * Runs queues until it is told to stop, and then finishes what it has begun. Each has a loop of its own, which takes the next
 * jobs when it has finished those before: so no job is taken twice by one process, and no queue waits for another. The pauses
 * are not counted by the clock on the wall, which may be changed.
 */
export async function runQueues(running: Running): Promise<void> {
  const { payload, queues } = running
  await Promise.all([
    repeat(running, async () => {
      await tendJobs(payload, queues)
      return tendEveryMs
    }),
    ...queues.map((queue) => runQueue(running, queue)),
  ])
}

async function runQueue(running: Running, queue: JobQueue): Promise<void> {
  let releasedAt = performance.now()
  await repeat(running, async () => {
    if (performance.now() - releasedAt > releaseEveryMs) {
      releasedAt = performance.now()
      await releaseAbandonedJobs(running.payload, { stuckForMs: stuckMs, queues: [queue] })
    }
    return (await runOnce(running, queue)) ? 0 : running.pauseMs
  })
}

/** @returns true when something was done, so that there may be more */
export async function runOnce(
  { isSilent, payload }: Pick<Running, 'isSilent' | 'payload'>,
  queue: JobQueue,
): Promise<boolean> {
  await scheduleNext(payload, [queue])
  const { jobStatus = {} } = await payload.jobs.run({
    queue,
    limit: together[queue],
    silent: isSilent,
    ...(hasSearchEngine() ? {} : { where: notOfSearch() }),
  })
  return Object.values(jobStatus).some(({ status }) => status === 'success')
}

/** Without a search engine here they are left to a process that has one. Made anew, since Payload rewrites what it is given. */
function notOfSearch(): Where {
  return { taskSlug: { not_in: searchTasks.map(({ slug }) => slug) } }
}

async function repeat({ payload, signal }: Running, work: () => Promise<number>): Promise<void> {
  while (!signal?.aborted) {
    const pauseMs = await work().catch((error: unknown) => {
      // The database may be away for a while; the next round tries again.
      payload.logger.error({ err: error, msg: 'Baggrundsopgaverne kunne ikke køres; der prøves igen.' })
      return tendEveryMs
    })
    if (pauseMs > 0) await wait(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
