import type { Payload, Where } from 'payload'

type Which = {
  /** Only what began longer ago than this; everything marked when it is left out. */
  stuckForMs?: number
  /** Only these queues, when others run the rest. */
  queues?: readonly string[]
}

/**
 * A process that dies in the middle of a job leaves it marked as running for ever. The one process that runs a queue calls
 * this before it begins, when whatever is marked was left behind; afterwards only what has been so for long is. What seems to
 * have begun in a time to come was marked under a clock that was ahead. What was done when it died, and only lay there yet
 * because a round of jobs is taken away together, goes too.
 */
export async function releaseAbandonedJobs(
  payload: Payload,
  { queues = [], stuckForMs }: Which = {},
): Promise<void> {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  const isStuck =
    stuckForMs === undefined
      ? []
      : [
          {
            or: [
              { updatedAt: { less_than: at(-stuckForMs) } },
              { updatedAt: { greater_than: at(stuckForMs) } },
            ],
          },
        ]
  const here: Where[] = [...isStuck, ...(queues.length > 0 ? [{ queue: { in: [...queues] } }] : [])]
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }, ...here] },
    data: { processing: false },
    returning: false,
  })
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { and: [{ completedAt: { exists: true } }, ...here] },
  })
}
