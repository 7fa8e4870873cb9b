import type { Payload, TaskConfig } from 'payload'
import { jobQueues } from '@/lib/jobQueues'
import { nextRun, recurringTasks } from './schedule'

const slackMs = 60_000

type Waiting = {
  id: number | string
  taskSlug?: string | null
  totalTried?: number | null
  waitUntil: string
}

/**
 * What waits for longer than it ever should has been put off by a clock that was once ahead, and is given its time anew: a
 * recurring task its next run, and what was to be tried again is tried now. A plan waits for as long as somebody has chosen.
 */
export async function pullBackJobs(payload: Payload, now = new Date()): Promise<void> {
  const { docs } = await payload.db.find<Waiting>({
    collection: 'payload-jobs',
    where: {
      and: [
        { waitUntil: { greater_than: new Date(now.getTime() + slackMs).toISOString() } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { processing: { equals: false } },
      ],
    },
    pagination: false,
    select: { taskSlug: true, totalTried: true, waitUntil: true },
  })
  const cronOf = new Map<string, string>(
    recurringTasks(payload, jobQueues).map(({ cron, slug }) => [slug, cron]),
  )
  for (const { id, taskSlug, totalTried, waitUntil } of docs) {
    const isPlan = taskSlug === 'schedulePublish' && !totalTried
    const task = payload.config.jobs.tasks?.find(({ slug }) => slug === taskSlug)
    if (isPlan || !task) continue
    const cron = cronOf.get(task.slug)
    const next = cron ? nextRun(cron, now) : now
    const latest = Math.max(next.getTime(), now.getTime() + longestBackoffMs(task) + slackMs)
    if (new Date(waitUntil).getTime() <= latest) continue
    await payload.db.updateOne({
      collection: 'payload-jobs',
      id,
      data: { waitUntil: next.toISOString() },
      returning: false,
    })
  }
}

/** The longest pause that Payload makes before it tries this task again. */
export function longestBackoffMs({ retries }: Pick<TaskConfig, 'retries'>): number {
  if (typeof retries !== 'object' || !retries.backoff) return 0
  const { delay = 0, type } = retries.backoff
  return type === 'fixed' ? delay : delay * 2 ** Math.max(0, (retries.attempts ?? 1) - 1)
}
