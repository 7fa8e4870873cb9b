import type { Payload, Where } from 'payload'
import { jobQueues, queueOf } from '@/lib/jobQueues'

const ownQueue = jobQueues.map((queue) => ({
  queue,
  tasks: Object.entries(queueOf).flatMap(([task, its]) => (its === queue ? [task] : [])),
}))

/**
 * Puts jobs that wait in a queue nobody runs, as `default` is, into the queue of their task: what Payload queues by itself,
 * and what waited there when the queues were made.
 */
export async function routeJobs(payload: Payload): Promise<void> {
  const elsewhere = (): Where[] => [
    { queue: { not_in: [...jobQueues] } },
    { processing: { equals: false } },
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
  ]
  const { totalDocs } = await payload.db.count({
    collection: 'payload-jobs',
    where: { and: elsewhere() },
  })
  if (totalDocs === 0) return
  const move = (queue: string, which: Where[]) =>
    payload.db.updateMany({
      collection: 'payload-jobs',
      where: { and: [...elsewhere(), ...which] },
      data: { queue },
      returning: false,
    })
  for (const { queue, tasks } of ownQueue) await move(queue, [{ taskSlug: { in: tasks } }])
  // Work that the portal no longer knows fails there, where somebody sees it.
  await move('langt', [])
}
