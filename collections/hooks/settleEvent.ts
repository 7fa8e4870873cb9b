import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { idOf } from '@/access/municipality'
import { queueOf } from '@/lib/jobQueues'

/** Queued with the caller's `req`: the job is written in the same transaction as the change it follows. */
async function queueSettling(event: string | null, req: PayloadRequest): Promise<void> {
  if (event)
    await req.payload.jobs.queue({ task: 'settleEvent', queue: queueOf.settleEvent, input: { event }, req })
}

/** Raised seats, other quotas, new days, a cancelled event: those who wait, or take part, are seen to. */
export const settleOnEventChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await queueSettling(String(doc.id), req)
  return doc
}

/** Added by hand, moved to another municipality, given priority. */
export const settleOnRegistrationChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await queueSettling(idOf(doc.event), req)
  return doc
}

export const settleOnRegistrationDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await queueSettling(idOf(doc.event), req)
  return doc
}
