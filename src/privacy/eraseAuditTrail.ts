import type { PayloadRequest } from 'payload'
import { pseudonymOf, subjectKey } from '@/audit/subjectKey'
import type { AuditEntry } from '@/payload-types'
import { everyRow } from './everyRow'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/**
 * Loosens the log from a person: entries no longer say whom they were about, and what the person did as an employee stands
 * under a name that is the same for all of it and leads back to nobody. What was done, and when, stays.
 */
export async function eraseAuditTrail(req: Request, address: string, isDryRun: boolean): Promise<number> {
  const key = subjectKey(address)
  const entries = { payload: req.payload, collection: 'audit-entries', req } as const
  let count = 0
  const about = { subjectKeys: { contains: key } }
  for await (const entry of everyRow<AuditEntry>({ ...entries, where: about })) {
    count += 1
    const kept = (entry.subjectKeys ?? []).filter((other) => other !== key)
    if (!isDryRun) await write(req, { ...entry, subjectKeys: kept })
  }
  const by = { actorIdentity: { like: address } }
  for await (const entry of everyRow<AuditEntry>({ ...entries, where: by })) {
    if (!identifies(entry.actorIdentity, address)) continue
    count += 1
    if (!isDryRun) await write(req, { ...entry, actorIdentity: pseudonymOf(entry.actorId) })
  }
  return count
}

/** The identity is the address, perhaps with what login providers call the person. */
export function identifies(actorIdentity: string | null | undefined, address: string): boolean {
  return (actorIdentity ?? '').toLowerCase().split(' · ')[0] === address
}

/** Whole: SQLite takes no part of a row with lists in it. */
async function write(req: Request, { id, ...data }: AuditEntry): Promise<void> {
  await req.payload.db.updateOne({ collection: 'audit-entries', id, data, req, returning: false })
}
