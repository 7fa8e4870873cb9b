import type { Payload } from 'payload'

/**
 * A process that dies in the middle of a job leaves it marked as running for ever. Called by the one process that runs
 * the queue, before it begins: whatever is marked then was left behind.
 */
export async function releaseAbandonedJobs(payload: Payload): Promise<void> {
  await payload.update({
    collection: 'payload-jobs',
    where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] },
    data: { processing: false },
    depth: 0,
    overrideAccess: true,
  })
}
