import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { User } from '@/payload-types'
import { everyRow } from './everyRow'
import { names } from './person'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** What the portal keeps for its own sake and which may name somebody: whole rows go. */
const traces: CollectionSlug[] = [
  'search-misses',
  'sign-up-mails',
  'payload-jobs',
  'payload-kv',
  'payload-preferences',
]

/** Deletes the rows of mails, jobs, one-time keys, preferences and searches that name a person or belong to the account. */
export async function eraseTraces(
  req: Request,
  { users, words }: { users: User[]; words: string[] },
  isDryRun: boolean,
): Promise<number> {
  const owners = users.map(({ id }) => String(id))
  let count = 0
  for (const collection of traces) {
    for await (const row of everyRow<{ id: string | number }>({ payload: req.payload, collection, req })) {
      if (!names(row, [...words, ...owners])) continue
      count += 1
      if (!isDryRun) await remove(req, collection, { id: { equals: row.id } })
    }
  }
  if (!isDryRun && owners.length > 0)
    await remove(req, 'payload-locked-documents', { 'user.value': { in: owners } })
  return count
}

async function remove(req: Request, collection: CollectionSlug, where: Where): Promise<void> {
  await req.payload.db.deleteMany({ collection, where, req })
}
