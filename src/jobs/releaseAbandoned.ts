import type { Payload } from 'payload'
import { env } from '@/env'

/**
 * A process that dies in the middle of a job leaves it marked as running for ever. Embedded there is one process, so
 * whatever is marked when it starts was left behind.
 */
export async function releaseAbandonedJobs(payload: Payload): Promise<void> {
  if (env.jobs !== 'inline' || env.databaseKind !== 'sqlite') return
  await payload.update({
    collection: 'payload-jobs',
    where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] },
    data: { processing: false },
    depth: 0,
    overrideAccess: true,
  })
}
