import type { Payload } from 'payload'

type Which = {
  /** Only what began longer ago than this; everything marked when it is left out. */
  stuckForMs?: number
  /** Only these queues, when others run the rest. */
  queues?: readonly string[]
}

/**
 * A process that dies in the middle of a job leaves it marked as running for ever. The one process that runs a queue calls
 * this before it begins, when whatever is marked was left behind; afterwards only what has been so for long is. What seems to
 * have begun in a time to come was marked under a clock that was ahead.
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
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: {
      and: [
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        ...isStuck,
        ...(queues.length > 0 ? [{ queue: { in: [...queues] } }] : []),
      ],
    },
    data: { processing: false },
    returning: false,
  })
}
