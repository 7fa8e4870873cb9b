import type { Payload } from 'payload'

/**
 * A process that dies in the middle of a job leaves it marked as running for ever. The one process that runs the queue calls
 * this before it begins, when whatever is marked was left behind; afterwards only what began before `since` is.
 *
 * @param queues those it runs, when others run the rest; all of them when none is named
 */
export async function releaseAbandonedJobs(
  payload: Payload,
  since: Date = new Date(),
  queues: string[] = [],
): Promise<void> {
  await payload.update({
    collection: 'payload-jobs',
    where: {
      and: [
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        { updatedAt: { less_than_equal: since.toISOString() } },
        ...(queues.length > 0 ? [{ queue: { in: queues } }] : []),
      ],
    },
    data: { processing: false },
    depth: 0,
    overrideAccess: true,
  })
}
