import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import type { Registration } from '@/payload-types'

/** A registration as it is stored, for those who have made sure that it is theirs to read; `null` when it is gone. */
export async function findRegistration(
  payload: Payload,
  id: string,
  req: Transaction = {},
): Promise<Registration | null> {
  return payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { id: { equals: id } },
    req,
  })
}
