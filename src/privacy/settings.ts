import type { Payload } from 'payload'
import { type RetentionDays, retentionDays } from './retentionKinds'

/** The clocks as they are set. The global is closed to most; the numbers are no secret, /privatliv shows them to all. */
export async function readRetention(payload: Pick<Payload, 'findGlobal'>): Promise<RetentionDays> {
  return retentionDays(await payload.findGlobal({ slug: 'retention', depth: 0, overrideAccess: true }))
}
