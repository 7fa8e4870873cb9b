import { Cron } from 'croner'
import type { Payload } from 'payload'
import { type JobQueue, queueOf } from '@/lib/jobQueues'

type TaskSlug = keyof typeof queueOf

/** A task of ours that comes again and again, and when. */
type Recurring = { slug: TaskSlug; cron: string }

/** The next moment that a cron line names, in UTC: the local clock shows one hour twice each autumn, and skips one in spring. */
export function nextRun(cron: string, after: Date): Date {
  const next = new Cron(cron, { timezone: 'UTC' }).nextRun(after)
  if (!next) throw new Error(`Tidsplanen ${cron} nævner intet tidspunkt`)
  return next
}

/** The tasks that come again by themselves, of these queues. */
export function recurringTasks({ config }: Payload, queues: readonly JobQueue[]): Recurring[] {
  return (config.jobs.tasks ?? []).flatMap(({ schedule, slug }) => {
    const [planned] = schedule ?? []
    return planned && isOurs(slug) && queues.includes(queueOf[slug]) ? [{ slug, cron: planned.cron }] : []
  })
}

function isOurs(slug: string): slug is TaskSlug {
  return Object.hasOwn(queueOf, slug)
}

/**
 * Sees to it that each recurring task has one job that waits for its next time. A job that came due while nobody ran it is
 * still there and is run late. Payload's own scheduler counts in the local clock, and from when it last ran, which may lie in
 * a future that a wrong clock once showed.
 */
export async function scheduleNext(
  payload: Payload,
  queues: readonly JobQueue[],
  now = new Date(),
): Promise<void> {
  for (const { cron, slug } of recurringTasks(payload, queues)) {
    const { totalDocs } = await payload.db.count({
      collection: 'payload-jobs',
      where: {
        and: [
          { taskSlug: { equals: slug } },
          { completedAt: { exists: false } },
          { hasError: { not_equals: true } },
        ],
      },
    })
    if (totalDocs > 0) continue
    await forgetOldFailures(payload, slug)
    await payload.jobs.queue({
      task: slug,
      queue: queueOf[slug],
      input: {},
      meta: { scheduled: true },
      waitUntil: nextRun(cron, now),
    })
  }
}

/** Of work that comes again each minute and fails each time, the latest failure says enough. */
async function forgetOldFailures(payload: Payload, slug: TaskSlug): Promise<void> {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: slug } }, { hasError: { equals: true } }] },
    pagination: false,
    select: { updatedAt: true },
    sort: '-updatedAt',
  })
  const older = docs.slice(1).map(({ id }) => id)
  if (older.length > 0)
    await payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { in: older } } })
}
