import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

/** Rows that differ in nothing, past every hook and in one transaction: as many as one likes. */
export async function addRows(
  payload: Payload,
  collection: CollectionSlug,
  count: number,
  data: Record<string, unknown>,
): Promise<string[]> {
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const req: Partial<PayloadRequest> = { payload, ...(transactionID ? { transactionID } : {}) }
  const ids: string[] = []
  for (let row = 0; row < count; row += 1)
    ids.push(String((await payload.db.create({ collection, data, req })).id))
  if (transactionID) await payload.db.commitTransaction(transactionID)
  return ids
}
