import type { Payload } from 'payload'
import { oneAtATime } from '@/database/oneAtATime'
import { queueOf } from '@/lib/jobQueues'
import type { DocumentKey } from '../documents'
import { jobsOf } from '../pendingJobs'

/** Has the files of some documents read, in a queue where nobody waits for it. One job waiting for a document is enough. */
export async function queueReading(payload: Payload, keys: DocumentKey[]): Promise<void> {
  if (keys.length === 0) return
  // A document and those that name it may be looked at side by side, and want the same.
  await oneAtATime('files:later', async () => {
    const waiting = await jobsOf(payload, 'readFileTexts')
    const isWaiting = (key: DocumentKey) =>
      waiting.some(({ input }) => input?.collection === key.collection && input.id === String(key.id))
    for (const key of keys) {
      if (isWaiting(key)) continue
      await payload.jobs.queue({
        task: 'readFileTexts',
        queue: queueOf.readFileTexts,
        input: { collection: key.collection, id: String(key.id) },
      })
    }
  })
}
