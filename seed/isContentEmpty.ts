import type { Payload } from 'payload'
import { readLedger } from './ledger'
import { plan } from './plan'

/** True when no collection that the seed fills holds anything, in the trash or out of it. */
export async function isContentEmpty(payload: Payload): Promise<boolean> {
  for (const collection of new Set(plan.map((step) => step.collection))) {
    const { totalDocs } = await payload.find({
      collection,
      depth: 0,
      limit: 1,
      overrideAccess: true,
      trash: true,
    })
    if (totalDocs > 0) return false
  }
  return true
}

/** True when a load was begun and cut off before it had come through everything. */
export async function isSeedUnfinished(payload: Payload): Promise<boolean> {
  return (await readLedger(payload))?.state === 'loading'
}
