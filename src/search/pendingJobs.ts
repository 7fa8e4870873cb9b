import type { Payload } from 'payload'
import { z } from 'zod'
import type { DocumentKey } from './documents'

const mostRead = 1000

const jobs = z.array(
  z.object({
    id: z.union([z.number(), z.string()]),
    input: z.object({ collection: z.string(), id: z.string() }).nullish().catch(null),
  }),
)

/**
 * The jobs that wait to do for these documents what is about to be done. A job can be seen once the change it is for has been
 * made, so whoever reads the documents afterwards has done its work.
 */
export async function jobsWaitingFor(payload: Payload, keys: DocumentKey[]): Promise<(number | string)[]> {
  const wanted = new Set(keys.map(({ collection, id }) => `${collection} ${id}`))
  return (await jobsOf(payload, 'syncSearchDocument'))
    .filter(({ input }) => input && wanted.has(`${input.collection} ${input.id}`))
    .map(({ id }) => id)
}

/** The jobs of a task that wait, and the document each is for. */
export async function jobsOf(payload: Payload, task: 'readFileTexts' | 'syncSearchDocument') {
  const { docs } = await payload.db.find({
    collection: 'payload-jobs',
    limit: mostRead,
    pagination: false,
    select: { input: true },
    where: {
      and: [
        { taskSlug: { equals: task } },
        { processing: { equals: false } },
        { completedAt: { exists: false } },
      ],
    },
  })
  return jobs.parse(docs)
}

/** Takes away jobs whose work has been done, unless somebody has begun on them. */
export async function removeJobs(payload: Payload, ids: (number | string)[]): Promise<void> {
  if (ids.length === 0) return
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { and: [{ id: { in: ids } }, { processing: { equals: false } }] },
  })
}
